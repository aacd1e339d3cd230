import { Button, ButtonLink } from '@/components/ui/button';
import { MessagePage } from '@/components/ui/message-page';
import type { CallSession } from '@/lib/call/session';
import { strings } from '@/lib/strings';
import { useSnapshot } from './use-snapshot';

/** What is there after a call, by one's own wish or not. */
export function EndedPage({ session, onAgain }: { session: CallSession; onAgain(): void }) {
  const failure = useSnapshot(session, (snapshot) => snapshot.failure);
  if (failure === null) {
    return (
      <MessagePage title={strings.ended.left} takesFocus>
        <Button onClick={onAgain}>{strings.ended.rejoin}</Button>
        <ButtonLink look="quiet" href="/">
          {strings.ended.home}
        </ButtonLink>
      </MessagePage>
    );
  }
  const { sentence, action, leadsTo } = strings.callErrors[failure];
  return (
    <MessagePage title={strings.ended.failed} line={sentence} takesFocus>
      {leadsTo === 'retry' && <Button onClick={onAgain}>{action}</Button>}
      {leadsTo === 'retry' && (
        <ButtonLink look="quiet" href="/">
          {strings.ended.home}
        </ButtonLink>
      )}
      {leadsTo === 'home' && <ButtonLink href="/">{action}</ButtonLink>}
    </MessagePage>
  );
}
