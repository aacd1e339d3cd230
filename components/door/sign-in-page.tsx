import { MessagePage } from '@/components/ui/message-page';
import type { Words } from '@/lib/words/en';
import { SignInLink } from './sign-in-link';

interface SignInPageProps {
  words: Words;
  provider: string | null;
  to: string;
  /** The last try did not work. */
  failed: boolean;
}

/** Where one signs in. */
export function SignInPage({ words, provider, to, failed }: SignInPageProps) {
  const { door } = words;
  return (
    <MessagePage title={door.signInTitle} line={failed ? door.signInFailed : door.signInLine}>
      <SignInLink words={words} provider={provider} to={to} />
    </MessagePage>
  );
}
