'use client';

import { MessagePage } from '@/components/ui/message-page';
import { useWords } from '@/components/words/use-words';
import { SignInLink } from './sign-in-link';

interface SignInPageProps {
  provider: string | null;
  to: string;
  /** The last try did not work. */
  failed: boolean;
}

/** Where one signs in. */
export function SignInPage({ provider, to, failed }: SignInPageProps) {
  const { door } = useWords();
  return (
    <MessagePage title={door.signInTitle} line={failed ? door.signInFailed : door.signInLine}>
      <SignInLink provider={provider} to={to} />
    </MessagePage>
  );
}
