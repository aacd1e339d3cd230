import { Notice, noticeAction } from '@/components/ui/notice';
import type { CallSession } from '@/lib/call/session';
import { type DeviceKind, strings } from '@/lib/strings';
import { deviceError, type TurnDevice } from './devices';
import { useSnapshot } from './use-snapshot';

interface DeviceNoticeProps {
  session: CallSession;
  kind: DeviceKind;
  turn: TurnDevice;
  onDismiss?(): void;
}

/** Why the microphone or camera could not be had, and a way to try again; nothing while all is well. */
export function DeviceNotice({ session, kind, turn, onDismiss }: DeviceNoticeProps) {
  const error = useSnapshot(session, (snapshot) => deviceError(snapshot[kind]));
  if (!error) return null;
  const { sentence, action } = strings.deviceErrors[kind][error];
  return (
    <Notice sentence={sentence} onDismiss={onDismiss}>
      <button type="button" className={noticeAction} onClick={() => turn(kind, true)}>
        {action}
      </button>
    </Notice>
  );
}
