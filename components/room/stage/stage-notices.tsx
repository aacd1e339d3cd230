import { ImageOff, MicOff, MonitorUp, WifiLow } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import type { TurnDevice } from '@/components/call/devices';
import { useSnapshot } from '@/components/call/use-snapshot';
import { Notice, noticeAction } from '@/components/ui/notice';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { StageBubble } from './stage-bubble';

interface StageNoticesProps {
  session: CallSession;
  turn: TurnDevice;
}

/** What has to be said of pictures and sound: that one presents, speaks while muted, or that the network is weak. */
export function StageNotices({ session, turn }: StageNoticesProps) {
  return (
    <>
      <MutedVoiceNotice session={session} turn={turn} />
      <UplinkNotice session={session} turn={turn} />
      <ReceptionNotice session={session} />
      <ScreenShareNotice session={session} />
    </>
  );
}

function MutedVoiceNotice({ session, turn }: StageNoticesProps) {
  const words = useWords();
  const speaking = useSyncExternalStore(
    session.stage.mutedVoice.subscribe,
    session.stage.mutedVoice.getSnapshot,
  );
  return (
    <StageBubble
      icon={MicOff}
      words={speaking ? words.stage.youAreMuted : null}
      action={words.stage.unmute}
      onAct={() => turn('microphone', true)}
    />
  );
}

function UplinkNotice({ session, turn }: StageNoticesProps) {
  const words = useWords();
  const level = useSyncExternalStore(session.stage.uplink.subscribe, session.stage.uplink.getSnapshot);
  // While the call comes back, that is what is said.
  const sending = useSnapshot(session, ({ self, state }) => self.cameraOn && state === 'joined');
  const burdened = level === 'burdened';
  const sentence = burdened ? words.stage.uplinkBurdened : words.stage.uplinkSmaller;
  return (
    <StageBubble
      icon={WifiLow}
      words={sending && level !== 'full' ? sentence : null}
      action={burdened ? words.stage.turnCameraOff : undefined}
      onAct={() => turn('camera', false)}
    />
  );
}

function ReceptionNotice({ session }: { session: CallSession }) {
  const words = useWords();
  const { reception } = session.stage;
  const mode = useSyncExternalStore(reception.subscribe, reception.getSnapshot);
  const sentences = { full: null, saving: words.stage.savingNow, audio: words.stage.audioOnly };
  const action = mode === 'saving' ? words.stage.fullQuality : words.stage.withPictures;
  return (
    <StageBubble
      icon={ImageOff}
      words={sentences[mode]}
      action={action}
      onAct={() => session.stage.setReceptionMode('full')}
    />
  );
}

function ScreenShareNotice({ session }: { session: CallSession }) {
  const words = useWords();
  const { screenShare } = session.stage;
  const { state, failure, audioTrack } = useSyncExternalStore(screenShare.subscribe, screenShare.getSnapshot);
  const [dismissed, setDismissed] = useState(false);
  if (dismissed && failure === null) setDismissed(false);
  const presenting = audioTrack ? words.stage.presentingWithSound : words.stage.presenting;
  const sentences = { off: null, choosing: null, starting: words.stage.startingToShare, on: presenting };
  return (
    <>
      <StageBubble
        icon={MonitorUp}
        words={sentences[state]}
        action={words.stage.stopSharing}
        onAct={() => void screenShare.stop()}
      />
      {failure && !dismissed && (
        <Notice sentence={words.stage.screenFailures[failure]} onDismiss={() => setDismissed(true)}>
          <button type="button" className={noticeAction} onClick={() => void screenShare.start()}>
            {words.stage.share}
          </button>
        </Notice>
      )}
    </>
  );
}
