import type { CSSProperties } from 'react';
import { handOrder } from '@/components/call/hands';
import { useSnapshot } from '@/components/call/use-snapshot';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { chooseGrid } from './grid-layout';
import { Invitation } from './invitation';
import { Tile } from './tile';
import { useSize } from './use-size';

const GAP = 8;

/** Everyone in the call, oneself first, in tiles of one size that fill the space there is. */
export function Stage({ session, onCopyLink }: { session: CallSession; onCopyLink(): void }) {
  const words = useWords();
  const self = useSnapshot(session, (snapshot) => snapshot.self);
  const others = useSnapshot(session, (snapshot) => snapshot.others);
  const [stage, size] = useSize<HTMLElement>();
  const hands = handOrder([self, ...others]);
  const alone = others.length === 0;
  // While one is alone, an invitation keeps the place of the next person: nothing moves when they come.
  const { columns, tile } = chooseGrid(alone ? 2 : others.length + 1, size, GAP);
  const style = {
    gap: GAP,
    maxWidth: columns * tile.width + (columns - 1) * GAP,
    '--tile-width': `${tile.width}px`,
    '--tile-height': `${tile.height}px`,
  } as CSSProperties;

  return (
    <section ref={stage} aria-label={words.room.stage} className="grid min-h-0 flex-1 place-items-center">
      <div style={style} className="flex flex-wrap content-center justify-center">
        <Tile session={session} participant={self} isSelf handPlace={hands.get(self.uid)} />
        {alone && <Invitation onCopyLink={onCopyLink} />}
        {others.map((participant) => (
          <Tile
            key={participant.uid}
            session={session}
            participant={participant}
            handPlace={hands.get(participant.uid)}
          />
        ))}
      </div>
    </section>
  );
}
