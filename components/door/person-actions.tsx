import { EllipsisVertical, MicOff, UserX } from 'lucide-react';
import { useState } from 'react';
import { useAnnounce } from '@/components/announcer/use-announce';
import { displayName } from '@/components/call/people';
import { Menu } from '@/components/ui/menu';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import type { Participant } from '@/lib/call/snapshot';
import { useDoorInside } from './door-context';
import { RemoveDialog } from './remove-dialog';

/** What a host can ask of one person, or do to them; nothing for anybody else. */
export function PersonActions({ session, participant }: { session: CallSession; participant: Participant }) {
  const words = useWords();
  const announce = useAnnounce();
  const { view, act } = useDoorInside();
  const [removing, setRemoving] = useState(false);
  const { uid } = participant;
  if (!view?.hosting) return null;
  const name = displayName(participant, words);

  function mute() {
    session.hostAsks.ask('mute', uid);
    announce(words.door.turningOff(name));
  }

  function remove() {
    setRemoving(false);
    if (typeof uid === 'number') act({ action: 'remove', uid });
    // Where the server can't put people out, an honest page leaves by itself.
    session.hostAsks.ask('leave', uid);
  }

  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={words.door.actionsFor(name)}
            className="grid size-11 shrink-0 place-items-center rounded-xl text-muted hover:bg-raised"
          >
            <EllipsisVertical className="size-4.5" aria-hidden="true" />
          </button>
        }
        label={words.door.actionsFor(name)}
        items={[
          { id: 'mute', icon: MicOff, label: words.door.mute, onChoose: mute },
          { id: 'remove', icon: UserX, label: words.door.remove, onChoose: () => setRemoving(true) },
        ]}
      />
      <RemoveDialog open={removing} name={name} onRemove={remove} onClose={() => setRemoving(false)} />
    </>
  );
}
