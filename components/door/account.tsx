import type { Words } from '@/lib/words/en';
import { SignInLink } from './sign-in-link';
import { SignOutButton } from './sign-out-button';

interface AccountProps {
  words: Words;
  /** The provider's name; null when the site gave none. */
  provider: string | null;
  /** The name of the account one signed in with; null for a guest. */
  name: string | null;
}

/** Who one is signed in as, on the start page of a site where people sign in. */
export function Account({ words, provider, name }: AccountProps) {
  if (name === null) return <SignInLink words={words} provider={provider} to="/" look="quiet" />;
  return (
    <div className="flex min-w-0 items-center gap-3">
      <p className="truncate text-sm text-muted max-sm:sr-only">{words.door.signedInAs(name)}</p>
      <SignOutButton label={words.door.signOut} to="/" look="quiet" />
    </div>
  );
}
