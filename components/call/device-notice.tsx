import { Notice, noticeAction } from '@/components/ui/notice';
import { useWords } from '@/components/words/use-words';
import { browserName } from '@/lib/call/browser';
import type { CallSession } from '@/lib/call/session';
import type { DeviceErrorCode, DeviceKind } from '@/lib/call/snapshot';
import { deviceError, type TurnDevice } from './devices';
import { useSnapshot } from './use-snapshot';

interface DeviceNoticeProps {
  session: CallSession;
  kind: DeviceKind;
  turn: TurnDevice;
  onDismiss?(): void;
}

/** Why the microphone or camera could not be had, and the way out; nothing while all is well. */
export function DeviceNotice({ session, kind, turn, onDismiss }: DeviceNoticeProps) {
  const error = useSnapshot(session, (snapshot) => deviceError(snapshot[kind]));
  if (!error) return null;
  return <DeviceTrouble kind={kind} error={error} onRetry={() => turn(kind, true)} onDismiss={onDismiss} />;
}

interface DeviceTroubleProps {
  kind: DeviceKind | 'both';
  error: DeviceErrorCode;
  onRetry(): void;
  onDismiss?: (() => void) | undefined;
}

/** What is wrong with a device, the steps that mend it in this browser, and another try. */
export function DeviceTrouble({ kind, error, onRetry, onDismiss }: DeviceTroubleProps) {
  const words = useWords();
  const remedy =
    error === 'device-denied'
      ? words.devices.unblock[browserName(navigator.userAgent)]
      : words.devices.remedies[error];
  return (
    <Notice sentence={words.devices.errors[kind][error]} more={remedy} onDismiss={onDismiss}>
      <button type="button" className={noticeAction} onClick={onRetry}>
        {words.devices.tryAgain}
      </button>
    </Notice>
  );
}
