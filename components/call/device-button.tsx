import { Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import type { DeviceKind } from '@/lib/call/snapshot';
import { isWanted, type TurnDevice } from './devices';
import { useSnapshot } from './use-snapshot';

const ICONS = {
  microphone: { on: Mic, off: MicOff },
  camera: { on: Video, off: VideoOff },
} as const;

interface DeviceButtonProps {
  session: CallSession;
  kind: DeviceKind;
  turn: TurnDevice;
  /** The keys that do the same here. */
  shortcut?: string | undefined;
}

/** Turns one's microphone or camera on and off; its name says which of the two a press will do. */
export function DeviceButton({ session, kind, turn, shortcut }: DeviceButtonProps) {
  const words = useWords();
  const state = useSnapshot(session, (snapshot) => snapshot[kind]);
  const on = isWanted(state);
  return (
    <IconButton
      icon={ICONS[kind][on ? 'on' : 'off']}
      label={words.devices[on ? 'turnOff' : 'turnOn'][kind]}
      tone={on ? 'plain' : 'off'}
      busy={state === 'starting'}
      shortcut={shortcut}
      onClick={() => turn(kind, !on)}
    />
  );
}
