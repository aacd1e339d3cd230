import { LoaderCircle } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import useSWR from 'swr';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/words/use-words';
import { actOnDoor } from '@/lib/call/door';

/** Whoever waits knocks this often, in milliseconds: it is also how they hear that they were let in. */
const KNOCKING = 2000;

interface WaitingForHostProps {
  channel: string;
  name: string;
  /** One may come in, or it was decided otherwise: the next token tells. */
  onDecided(): void;
  onStop(): void;
}

/** While one waits to be let in: that the hosts know, and what happens next. */
export function WaitingForHost({ channel, name, onDecided, onStop }: WaitingForHostProps) {
  const { door } = useWords();
  const { data } = useSWR(['knock', channel], () => actOnDoor(channel, { action: 'knock', name }), {
    refreshInterval: KNOCKING,
    refreshWhenHidden: true,
    dedupingInterval: 0,
  });
  const state = data?.state;

  // The button that led here is gone, and the focus with it.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const decided = useEffectEvent(onDecided);
  useEffect(() => {
    if (state !== undefined && state !== 'waiting-room') decided();
  }, [state]);

  return (
    <div className="flex min-w-0 flex-col gap-5">
      <div role="status" className="flex flex-col gap-2">
        <h1
          ref={heading}
          tabIndex={-1}
          className="flex items-center gap-3 text-2xl font-semibold tracking-tight"
        >
          <LoaderCircle className="size-6 shrink-0 animate-spin text-accent" aria-hidden="true" />
          {door.waitingTitle}
        </h1>
        <p className="text-pretty text-muted">{door.waitingLine}</p>
      </div>
      <Button look="quiet" onClick={onStop}>
        {door.stopWaiting}
      </Button>
    </div>
  );
}
