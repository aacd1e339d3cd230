import { Notice, noticeAction } from '@/components/ui/notice';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import type { DeviceKind } from '@/lib/call/snapshot';
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
  const words = useWords();
  const error = useSnapshot(session, (snapshot) => deviceError(snapshot[kind]));
  if (!error) return null;
  const { sentence, action } = words.devices.errors[kind][error];
  return (
    <Notice sentence={sentence} onDismiss={onDismiss}>
      <button type="button" className={noticeAction} onClick={() => turn(kind, true)}>
        {action}
      </button>
    </Notice>
  );
}
