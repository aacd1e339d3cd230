import { Avatar } from '@/components/call/avatar';
import { DeviceButton } from '@/components/call/device-button';
import type { TurnDevice } from '@/components/call/devices';
import { Picture } from '@/components/call/picture';
import { useSnapshot } from '@/components/call/use-snapshot';
import { BackgroundChoices } from '@/components/devices/background-choices';
import { DevicePicker } from '@/components/devices/device-picker';
import { SettingsButton } from '@/components/settings/settings-button';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { LevelMeter } from './level-meter';
import { PreviewFrame } from './lobby-frame';
import { LobbyNotices } from './lobby-notices';

interface PreviewProps {
  session: CallSession;
  /** The name as it is being typed, for the initials. */
  name: string;
  turn: TurnDevice;
}

/** What the others will see and hear, and what is wrong with the devices. */
export function Preview({ session, name, turn }: PreviewProps) {
  const words = useWords();
  const { uid, videoTrack } = useSnapshot(session, (snapshot) => snapshot.self);
  const camera = useSnapshot(session, (snapshot) => snapshot.camera);
  return (
    <>
      <section aria-label={words.lobby.preview}>
        <PreviewFrame>
          <div className="flex flex-col items-center gap-3 pb-12">
            <Avatar name={name} uid={uid} />
            {!videoTrack && (
              <p className="text-sm text-muted">
                {camera === 'starting' ? words.lobby.cameraStarting : words.lobby.cameraOff}
              </p>
            )}
          </div>
          {videoTrack && <Picture track={videoTrack} mirrored />}
          <div className="absolute inset-x-0 bottom-0 flex items-center justify-center gap-3 p-4">
            <DeviceButton session={session} kind="microphone" turn={turn} />
            <DeviceButton session={session} kind="camera" turn={turn} />
            <LevelMeter session={session} uid={uid} />
            <SettingsButton session={session} />
          </div>
        </PreviewFrame>
      </section>
      <div className="hidden gap-3 sm:grid sm:grid-cols-3 short-wide:hidden">
        <DevicePicker session={session} kind="microphone" />
        <DevicePicker session={session} kind="camera" />
        <DevicePicker session={session} kind="speaker" />
      </div>
      <div className="hidden sm:block short-wide:hidden">
        <BackgroundChoices />
      </div>
      <LobbyNotices session={session} turn={turn} />
    </>
  );
}
