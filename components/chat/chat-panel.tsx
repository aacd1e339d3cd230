import { MessagesSquare } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { ChatLog } from './chat-log';
import { Composer } from './composer';

/** The chat of the call. */
export function ChatPanel({ session }: { session: CallSession }) {
  const words = useWords();
  const { chat } = session;
  const empty = useSyncExternalStore(chat.subscribe, () => chat.getSnapshot().entries.length === 0);

  useEffect(() => {
    chat.look(true);
    return () => chat.look(false);
  }, [chat]);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {empty && (
        <div className="pointer-events-none absolute inset-x-0 top-0 bottom-16 flex flex-col items-center justify-center gap-1 px-6 text-center">
          <MessagesSquare
            className="mb-1 size-8 text-muted max-sm:[@media(height<40rem)]:hidden"
            aria-hidden="true"
          />
          <p className="font-medium">{words.chat.empty}</p>
          <p className="text-sm text-pretty text-muted">{words.chat.emptyHint}</p>
        </div>
      )}
      <ChatLog session={session} />
      <Composer chat={chat} />
    </div>
  );
}
