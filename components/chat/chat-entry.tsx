import { CircleAlert, Clock } from 'lucide-react';
import { displayName } from '@/components/call/people';
import { classes } from '@/components/ui/classes';
import { useWords } from '@/components/words/use-words';
import type { ChatLine } from '@/lib/call/chat/entries';
import { ChatText } from './chat-text';

interface ChatEntryProps {
  line: ChatLine;
  /** The name its writer has now, if they are still there. */
  currentName: string | null;
  /** It goes on from the line above, of the same person. */
  follows: boolean;
  onRetry(): void;
}

const clock = (at: number) => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** One message of the chat: whose, when, what, and whether it could be sent. */
export function ChatEntry({ line, currentName, follows, onRetry }: ChatEntryProps) {
  const words = useWords();
  const { from, name, text, at, state } = line;
  const own = from === null;
  const writer = own ? words.chat.you : displayName({ uid: from, name: currentName ?? name }, words);
  return (
    <li className={classes('flex flex-col', own ? 'items-end' : 'items-start', follows ? 'mt-1' : 'mt-3')}>
      <p className={follows ? 'sr-only' : 'flex max-w-full gap-2 px-1 pb-1 text-sm text-muted'}>
        <bdi className="truncate font-medium text-ink">{writer}</bdi>
        <time dateTime={new Date(at).toISOString()} className="shrink-0">
          {clock(at)}
        </time>
      </p>
      <div
        className={classes(
          'max-w-[92%] rounded-2xl px-3 py-2',
          own ? 'bg-[color-mix(in_oklab,var(--accent)_16%,var(--raised))]' : 'bg-raised',
        )}
      >
        <ChatText text={text} />
      </div>
      {state === 'waiting' && (
        <p className="flex items-center gap-1.5 px-1 pt-1 text-sm text-muted">
          <Clock className="size-3.5" aria-hidden="true" />
          {words.chat.sending}
        </p>
      )}
      {state === 'failed' && (
        <p className="flex items-center gap-1.5 px-1 text-sm text-alarm-text">
          <CircleAlert className="size-4" aria-hidden="true" />
          {words.chat.notSent}
          <button
            type="button"
            onClick={onRetry}
            className="min-h-11 rounded-lg px-2 font-medium text-accent hover:bg-raised"
          >
            {words.chat.retry}
          </button>
        </p>
      )}
    </li>
  );
}
