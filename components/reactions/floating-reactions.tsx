import { useSyncExternalStore } from 'react';
import { displayName } from '@/components/call/people';
import { useSnapshot } from '@/components/call/use-snapshot';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { EMOJI } from './emoji';

/** Where they rise side by side, in per cent of the stage's width. */
const LANES = [4, 22, 12, 30, 8, 18, 26];

/** Reactions rising over the stage, each with its person's name; what is seen here is announced elsewhere. */
export function FloatingReactions({ session }: { session: CallSession }) {
  const words = useWords();
  const shown = useSyncExternalStore(session.reactions.subscribe, session.reactions.getSnapshot);
  const self = useSnapshot(session, (snapshot) => snapshot.self);
  const others = useSnapshot(session, (snapshot) => snapshot.others);
  const nameOf = (uid: unknown) => {
    const person = others.find((other) => other.uid === uid);
    return uid === self.uid ? words.chat.you : person ? displayName(person, words) : null;
  };
  return (
    <div
      aria-hidden="true"
      className="@container-size pointer-events-none absolute inset-0 z-10 overflow-hidden"
    >
      {shown.map(({ key, uid, reaction }) => (
        <div
          key={key}
          data-testid="reaction"
          style={{ insetInlineStart: `${LANES[key % LANES.length]}%` }}
          className="absolute bottom-2 flex animate-[rise_4s_ease-out_forwards] flex-col items-center gap-1 motion-reduce:animate-none"
        >
          <span className="text-4xl drop-shadow-md sm:text-5xl">{EMOJI[reaction]}</span>
          <span className="max-w-28 truncate rounded-full bg-black/70 px-2.5 py-0.5 text-sm text-white">
            {nameOf(uid)}
          </span>
        </div>
      ))}
    </div>
  );
}
