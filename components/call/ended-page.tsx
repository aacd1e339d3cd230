import { Button, ButtonLink } from '@/components/ui/button';
import { MessagePage } from '@/components/ui/message-page';
import { useWords } from '@/components/words/use-words';
import { wayOut } from '@/lib/call/errors';
import type { CallSession } from '@/lib/call/session';
import { CallDetails } from './call-details';
import { useSnapshot } from './use-snapshot';

/** What is there after a call, by one's own wish or not. */
export function EndedPage({ session, onAgain }: { session: CallSession; onAgain(): void }) {
  const words = useWords();
  const failure = useSnapshot(session, (snapshot) => snapshot.failure);
  const details = <CallDetails session={session} />;
  if (failure === null) {
    return (
      <MessagePage title={words.pages.ended.left} details={details} takesFocus>
        <Button onClick={onAgain}>{words.pages.ended.rejoin}</Button>
        <ButtonLink look="quiet" href="/">
          {words.pages.ended.home}
        </ButtonLink>
      </MessagePage>
    );
  }
  const { sentence, action } = words.callErrors[failure];
  const leadsTo = wayOut(failure);
  return (
    <MessagePage title={words.pages.ended.failed} line={sentence} details={details} takesFocus>
      {leadsTo === 'retry' && <Button onClick={onAgain}>{action}</Button>}
      {leadsTo === 'reload' && <Button onClick={() => location.reload()}>{action}</Button>}
      {leadsTo !== 'home' && (
        <ButtonLink look="quiet" href="/">
          {words.pages.ended.home}
        </ButtonLink>
      )}
      {leadsTo === 'home' && <ButtonLink href="/">{action}</ButtonLink>}
    </MessagePage>
  );
}
