import { DeviceNotice, DeviceTrouble } from '@/components/call/device-notice';
import { deviceError, type TurnDevice } from '@/components/call/devices';
import { useSnapshot } from '@/components/call/use-snapshot';
import { DeviceChangeNotice } from '@/components/devices/device-change-notice';
import { SilenceHint } from '@/components/devices/silence-hint';
import type { CallSession } from '@/lib/call/session';

/** What is wrong with the devices, in one sentence when both have the same trouble, and what happened to them. */
export function LobbyNotices({ session, turn }: { session: CallSession; turn: TurnDevice }) {
  const microphone = useSnapshot(session, (snapshot) => deviceError(snapshot.microphone));
  const camera = useSnapshot(session, (snapshot) => deviceError(snapshot.camera));

  function retryBoth() {
    turn('microphone', true);
    turn('camera', true);
  }

  return (
    <>
      {microphone && microphone === camera ? (
        <DeviceTrouble kind="both" error={microphone} onRetry={retryBoth} />
      ) : (
        <>
          <DeviceNotice session={session} kind="microphone" turn={turn} />
          <DeviceNotice session={session} kind="camera" turn={turn} />
        </>
      )}
      <SilenceHint session={session} />
      <DeviceChangeNotice session={session} />
    </>
  );
}
