import { Gauge, Grid2x2, Headphones, Maximize, Minimize, MonitorUp, MonitorX, UserRound } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { RoomAction } from '@/components/room/room-action';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { useStageWishes } from './stage-wishes';
import { useFullScreen } from './use-full-screen';

const canShare = () => typeof navigator.mediaDevices?.getDisplayMedia === 'function';

/** What one can do about pictures and sound. */
export function useStageActions(session: CallSession): readonly RoomAction[] {
  const words = useWords().stage;
  const { screenShare, reception } = session.stage;
  const sharing = useSyncExternalStore(
    screenShare.subscribe,
    () => screenShare.getSnapshot().state !== 'off',
  );
  const mode = useSyncExternalStore(reception.subscribe, reception.getSnapshot);
  const { wishes, change } = useStageWishes();
  const fullScreen = useFullScreen();
  const bySpeaker = wishes.view === 'speaker';

  const actions: (RoomAction | null)[] = [
    canShare()
      ? {
          id: 'share-screen',
          place: 'wide',
          icon: sharing ? MonitorX : MonitorUp,
          label: sharing ? words.stopSharing : words.share,
          active: sharing,
          onPress: () => void (sharing ? screenShare.stop() : screenShare.start()),
        }
      : null,
    {
      id: 'view',
      place: 'menu',
      icon: bySpeaker ? Grid2x2 : UserRound,
      label: bySpeaker ? words.gridView : words.speakerView,
      onPress: () => change({ view: bySpeaker ? 'grid' : 'speaker', pinned: null, page: 0 }),
    },
    fullScreen && {
      id: 'full-screen',
      place: 'menu',
      icon: fullScreen.on ? Minimize : Maximize,
      label: fullScreen.on ? words.leaveFullScreen : words.fullScreen,
      onPress: fullScreen.toggle,
    },
    {
      id: 'save-bandwidth',
      place: 'menu',
      icon: Gauge,
      label: mode === 'saving' ? words.stopSaving : words.save,
      onPress: () => session.stage.setReceptionMode(mode === 'saving' ? 'full' : 'saving'),
    },
    {
      id: 'audio-only',
      place: 'menu',
      icon: Headphones,
      label: mode === 'audio' ? words.withPictures : words.audioOnly,
      onPress: () => session.stage.setReceptionMode(mode === 'audio' ? 'full' : 'audio'),
    },
  ];
  return actions.filter((action) => action !== null);
}
