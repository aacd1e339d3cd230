import { MicOff, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { SwitchField } from '@/components/ui/switch-field';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { useDoorInside } from './door-context';
import { InviteDialog } from './invite-dialog';
import { WaitingList } from './waiting-list';

/** What a host can do, above the list of people; nothing for anybody else. */
export function Hosting({ session }: { session: CallSession }) {
  const { door } = useWords();
  const { view, failed, act, invites } = useDoorInside();
  const [inviting, setInviting] = useState(false);
  const [muted, setMuted] = useState(false);
  if (!view?.hosting) return null;
  const { locked, waitingRoom, waiting } = view.hosting;
  return (
    <section aria-label={door.hosting} className="flex flex-col gap-2 border-b border-line px-4 pb-3">
      <WaitingList waiting={waiting} />
      <SwitchField
        label={door.lock}
        hint={door.lockHint}
        checked={locked}
        onChange={(on) => act({ action: 'lock', on })}
      />
      <SwitchField
        label={door.waitingRoom}
        hint={door.waitingRoomHint}
        checked={waitingRoom}
        onChange={(on) => act({ action: 'waiting-room', on })}
      />
      <div className="flex flex-wrap gap-2 pt-1">
        <Button
          look="quiet"
          className="flex-1 px-2 text-sm"
          onClick={() => {
            session.hostAsks.ask('mute', null);
            setMuted(true);
          }}
        >
          <MicOff className="size-4" aria-hidden="true" />
          <span className="whitespace-nowrap">{door.muteAll}</span>
        </Button>
        {invites && (
          <Button look="quiet" className="flex-1 px-2 text-sm" onClick={() => setInviting(true)}>
            <UserPlus className="size-4" aria-hidden="true" />
            {door.invite}
          </Button>
        )}
      </div>
      <p role="status" className="text-sm text-muted empty:hidden">
        {failed ? door.failed : muted ? door.mutedAll : ''}
      </p>
      {invites && <InviteDialog open={inviting} onClose={() => setInviting(false)} />}
    </section>
  );
}
