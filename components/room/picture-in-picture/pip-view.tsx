import { type LucideIcon, Mic, MicOff, PhoneOff, Video, VideoOff } from 'lucide-react';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { Avatar } from '@/components/call/avatar';
import { isWanted, type TurnDevice } from '@/components/call/devices';
import { displayName } from '@/components/call/people';
import { Picture } from '@/components/call/picture';
import { useSnapshot } from '@/components/call/use-snapshot';
import { useSpeaker } from '@/components/room/stage/use-seats';
import { classes } from '@/components/ui/classes';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import type { DeviceKind } from '@/lib/call/snapshot';

interface PipViewProps {
  session: CallSession;
  turn: TurnDevice;
  pipWindow: Window;
}

/** Nothing of a screen may be cut off. */
const whole = () => 'contain' as const;

/** The call in a small window: a shared screen or whoever speaks, one's own picture, and what one needs at hand. */
export function PipView({ session, turn, pipWindow }: PipViewProps) {
  return createPortal(<Content session={session} turn={turn} />, pipWindow.document.body);
}

function Content({ session, turn }: Omit<PipViewProps, 'pipWindow'>) {
  const words = useWords();
  const { self, others, screens } = useSnapshot(session, (snapshot) => snapshot);
  const speaker = useSpeaker(session);
  const screen = screens.at(-1);
  const person = others.find(({ uid }) => uid === speaker) ?? others[0] ?? self;
  const name = screen ? words.stage.screenOf(displayName(screen.owner, words)) : displayName(person, words);
  const track = screen ? screen.videoTrack : person.videoTrack;
  const shown = screen?.uid ?? person.uid;

  useEffect(() => {
    const { reception } = session.stage;
    const isScreen = screen !== undefined;
    const width = 360 * window.devicePixelRatio;
    reception.show('picture-in-picture', shown === self.uid ? [] : [{ uid: shown, width, isScreen }]);
    return () => reception.show('picture-in-picture', []);
  }, [session, shown, screen, self.uid]);

  return (
    <div className="fixed inset-0 grid place-items-center overflow-hidden bg-tile text-ink">
      <Avatar name={displayName(person, words)} uid={person.uid} />
      {track && (
        <Picture track={track} mirrored={shown === self.uid} {...(screen ? { chooseFit: whole } : {})} />
      )}
      {self.videoTrack && shown !== self.uid && (
        <div className="absolute end-2 top-2 h-1/4 w-1/4 overflow-hidden rounded-lg shadow-lg ring-2 ring-black/40">
          <Picture track={self.videoTrack} mirrored />
        </div>
      )}
      <p className="absolute start-2 top-2 max-w-3/5 truncate rounded-lg bg-black/70 px-2 py-1 text-xs text-white">
        {name}
      </p>
      <div className="absolute inset-x-0 bottom-2 flex justify-center gap-2">
        <PipDevice session={session} turn={turn} kind="microphone" on={Mic} off={MicOff} />
        <PipDevice session={session} turn={turn} kind="camera" on={Video} off={VideoOff} />
        <PipButton icon={PhoneOff} label={words.room.leave} alarm onPress={() => void session.leave()} />
      </div>
    </div>
  );
}

interface PipDeviceProps extends Omit<PipViewProps, 'pipWindow'> {
  kind: DeviceKind;
  on: LucideIcon;
  off: LucideIcon;
}

function PipDevice({ session, turn, kind, on, off }: PipDeviceProps) {
  const words = useWords();
  const wanted = useSnapshot(session, (snapshot) => isWanted(snapshot[kind]));
  return (
    <PipButton
      icon={wanted ? on : off}
      label={words.devices[wanted ? 'turnOff' : 'turnOn'][kind]}
      alarm={!wanted}
      onPress={() => turn(kind, !wanted)}
    />
  );
}

interface PipButtonProps {
  icon: LucideIcon;
  label: string;
  alarm?: boolean;
  onPress(): void;
}

/** Without a tooltip: that would open in the other window. */
function PipButton({ icon: Icon, label, alarm = false, onPress }: PipButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onPress}
      className={classes(
        'grid size-11 place-items-center rounded-full shadow-lg',
        alarm ? 'bg-alarm text-alarm-ink' : 'bg-black/70 text-white',
      )}
    >
      <Icon className="size-5" aria-hidden="true" />
    </button>
  );
}
