'use client';

import { Button } from '@/components/ui/button';
import { MessagePage } from '@/components/ui/message-page';
import { useWords } from '@/components/words/use-words';
import type { DoorCode } from '@/lib/call/errors';
import type { Words } from '@/lib/words/en';
import { SignInLink } from './sign-in-link';
import { SignOutButton } from './sign-out-button';

interface DoorPageProps {
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
export function DoorPage({ refusal, path, signIn }: DoorPageProps) {
  const words = useWords();
  const { sentence, action } = words.callErrors[refusal];
  const title = words.door[TITLES[refusal]];
  return (
    <MessagePage title={typeof title === 'string' ? title : ''} line={sentence}>
      {refusal === 'not-allowed' ? (
        <SignOutButton label={action} to={path} />
      ) : refusal === 'sign-in-needed' && signIn ? (
        <SignInLink provider={signIn.provider} to={path} />
      ) : (
        <>
          <Button onClick={() => location.reload()}>{words.door.tryAgain}</Button>
          {signIn && <SignInLink provider={signIn.provider} to={path} look="quiet" />}
        </>
      )}
    </MessagePage>
  );
}
