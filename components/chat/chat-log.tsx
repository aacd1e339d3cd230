import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useSnapshot } from '@/components/call/use-snapshot';
import { scrollable } from '@/components/ui/scrollable';
import { useWords } from '@/components/words/use-words';
import type { ChatEntry as Entry } from '@/lib/call/chat/entries';
import type { CallSession } from '@/lib/call/session';
import { ChatEntry } from './chat-entry';

/** Messages of one person within this time stand under one name, in milliseconds. */
const TOGETHER = 120_000;

/** Whoever has scrolled up further than this is reading, and is left there, in pixels. */
const AT_THE_END = 80;

function follows(entry: Entry, before: Entry | undefined): boolean {
  if (entry.kind !== 'line' || before?.kind !== 'line') return false;
  return entry.from === before.from && entry.at - before.at < TOGETHER;
}

/** All that was written, the latest at the end. */
export function ChatLog({ session }: { session: CallSession }) {
  const words = useWords();
  const { entries } = useSyncExternalStore(session.chat.subscribe, session.chat.getSnapshot);
  const others = useSnapshot(session, (snapshot) => snapshot.others);
  const log = useRef<HTMLDivElement>(null);
  const reading = useRef(false);

  // What comes at the end is brought into view.
  useLayoutEffect(() => {
    const element = log.current;
    if (element && !reading.current) element.scrollTop = element.scrollHeight;
  });

  return (
    <div
      ref={log}
      role="log"
      aria-label={words.chat.messages}
      {...scrollable}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        reading.current = scrollHeight - scrollTop - clientHeight > AT_THE_END;
      }}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-3 pb-3"
    >
      <ol>
        {entries.map((entry, index) =>
          entry.kind === 'gap' ? (
            <li key={entry.key} className="py-3 text-center text-sm text-pretty text-muted">
              {words.chat.gap}
            </li>
          ) : (
            <ChatEntry
              key={entry.key}
              line={entry}
              currentName={others.find(({ uid }) => uid === entry.from)?.name ?? null}
              follows={follows(entry, entries[index - 1])}
              onRetry={() => session.chat.retry(entry.key)}
            />
          ),
        )}
      </ol>
    </div>
  );
}
