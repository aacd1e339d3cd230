import { type ButtonLook, buttonClasses } from '@/components/ui/button';
import type { Words } from '@/lib/words/en';

interface SignInLinkProps {
  words: Words;
  /** The provider's name; null when the site gave none. */
  provider: string | null;
  /** The path to come back to. */
  to: string;
  look?: ButtonLook;
}

/** Leads to the OpenID provider. A plain link: it leaves the app, so nothing of it is to be fetched ahead. */
export function SignInLink({ words: { door }, provider, to, look = 'primary' }: SignInLinkProps) {
  return (
    <a href={`/auth/start?to=${encodeURIComponent(to)}`} className={buttonClasses(look)}>
      {provider === null ? door.signIn : door.signInWith(provider)}
    </a>
  );
}
