import { ButtonLink } from '@/components/ui/button';
import { MessagePage } from '@/components/ui/message-page';
import type { DoorCode } from '@/lib/call/errors';
import type { Words } from '@/lib/words/en';
import { SignInLink } from './sign-in-link';
import { SignOutButton } from './sign-out-button';

interface DoorPageProps {
  words: Words;
  /** Why one may not come in. */
  refusal: DoorCode;
  /** Where a sign-in leads back to. */
  path: string;
  /** Null where nobody can sign in. */
  signIn: { provider: string | null } | null;
}

const TITLES: Record<DoorCode, keyof Words['door']> = {
  'sign-in-needed': 'signInNeeded',
  'not-allowed': 'notAllowed',
  'invitation-needed': 'invitationNeeded',
  'invitation-expired': 'invitationExpired',
  'invitation-early': 'invitationEarly',
  'key-needed': 'keyNeeded',
  'uid-not-yours': 'invitationNeeded',
  locked: 'locked',
  'waiting-room': 'waitingTitle',
  denied: 'denied',
  removed: 'removed',
};

/** In place of a call that one may not come into: why, and what to do about it. */
export function DoorPage({ words, refusal, path, signIn }: DoorPageProps) {
  const { sentence, action } = words.callErrors[refusal];
  const title = words.door[TITLES[refusal]];
  return (
    <MessagePage title={typeof title === 'string' ? title : ''} line={sentence}>
      {refusal === 'not-allowed' ? (
        <SignOutButton label={action} to={path} />
      ) : refusal === 'sign-in-needed' && signIn ? (
        <SignInLink words={words} provider={signIn.provider} to={path} />
      ) : (
        <>
          <ButtonLink href={path}>{words.door.tryAgain}</ButtonLink>
          {signIn && <SignInLink words={words} provider={signIn.provider} to={path} look="quiet" />}
        </>
      )}
    </MessagePage>
  );
}
