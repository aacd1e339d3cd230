import { Tooltip } from '@base-ui/react/tooltip';
import { Check, Link2, PhoneOff } from 'lucide-react';
import { DeviceButton } from '@/components/call/device-button';
import type { TurnDevice } from '@/components/call/devices';
import { IconButton } from '@/components/ui/icon-button';
import type { CallSession } from '@/lib/call/session';
import { strings } from '@/lib/strings';

interface ControlBarProps {
  session: CallSession;
  turn: TurnDevice;
  linkCopied: boolean;
  onCopyLink(): void;
}

/** What one can do in a call. */
export function ControlBar({ session, turn, linkCopied, onCopyLink }: ControlBarProps) {
  return (
    <Tooltip.Provider>
      <section aria-label={strings.room.controls} className="flex justify-center gap-3 py-2.5">
        <DeviceButton session={session} kind="microphone" turn={turn} />
        <DeviceButton session={session} kind="camera" turn={turn} />
        <IconButton icon={linkCopied ? Check : Link2} label={strings.room.copyLink} onClick={onCopyLink} />
        <IconButton
          icon={PhoneOff}
          label={strings.room.leave}
          tone="alarm"
          className="w-16"
          onClick={() => void session.leave()}
        />
      </section>
    </Tooltip.Provider>
  );
}
