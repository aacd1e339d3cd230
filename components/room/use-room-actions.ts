import { Circle, CircleStop, Hand, Keyboard, Link2, PictureInPicture2, Settings, Share2 } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useSnapshot } from '@/components/call/use-snapshot';
import { recordedScene } from '@/components/recording/scene';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { PANELS } from './panels';
import type { PictureInPicture } from './picture-in-picture/use-picture-in-picture';
import type { RoomAction } from './room-action';
import type { DialogName } from './room-dialogs';
import { useStageActions } from './stage/use-stage-actions';
import { shareLink } from './use-copy-link';
import type { PanelChoice, PanelName } from './use-panel';

interface RoomActionsOptions {
  session: CallSession;
  panel: PanelChoice;
  link: { copy(): void };
  pictureInPicture: PictureInPicture;
  showDialog(name: DialogName): void;
}

/** What one can do in a call besides turning devices on and leaving, in the order of the control bar. */
export function useRoomActions({
  session,
  panel,
  link,
  pictureInPicture: { pipWindow, toggle: togglePictureInPicture },
  showDialog,
}: RoomActionsOptions): readonly RoomAction[] {
  const words = useWords();
  const handRaised = useSnapshot(session, ({ self }) => self.handRaisedAt !== null);
  const unread = useSyncExternalStore(session.chat.subscribe, () => session.chat.getSnapshot().unread);
  const { recorder } = session.stage;
  const recording =
    useSyncExternalStore(recorder.subscribe, () => recorder.getSnapshot().state) === 'recording';
  const stageActions = useStageActions(session);
  const opener = (name: PanelName): Omit<RoomAction, 'place'> => ({
    id: name,
    icon: PANELS[name].icon,
    label: PANELS[name].title(words),
    opens: 'panel',
    active: panel.open === name,
    onPress: () => panel.toggle(name),
  });

  const record: RoomAction = {
    id: 'record',
    place: 'menu',
    icon: recording ? CircleStop : Circle,
    label: recording ? words.recording.stop : words.recording.start,
    onPress: () => void (recording ? recorder.stop() : recorder.start(() => recordedScene(session, words))),
  };
  const share: RoomAction | null = shareLink && {
    id: 'share-link',
    place: 'menu',
    icon: Share2,
    label: words.room.shareLink,
    onPress: shareLink,
  };
  const floating: RoomAction | null = togglePictureInPicture && {
    id: 'picture-in-picture',
    place: 'menu',
    icon: PictureInPicture2,
    label: pipWindow ? words.stage.closePictureInPicture : words.stage.pictureInPicture,
    onPress: togglePictureInPicture,
  };
  const actions: readonly (RoomAction | null)[] = [
    ...stageActions,
    floating,
    {
      id: 'hand',
      place: 'wide',
      icon: Hand,
      label: handRaised ? words.reactions.lowerHand : words.reactions.raiseHand,
      active: handRaised,
      onPress: () => session.raiseHand(!handRaised),
    },
    {
      ...opener('chat'),
      place: 'bar',
      count: unread,
      label: unread > 0 ? words.chat.unread(unread) : words.chat.title,
    },
    { ...opener('people'), place: 'wide' },
    recorder.isSupported() ? record : null,
    { ...opener('stats'), place: 'menu' },
    { id: 'copy-link', place: 'menu', icon: Link2, label: words.room.copyLink, onPress: link.copy },
    share,
    {
      id: 'settings',
      place: 'menu',
      icon: Settings,
      label: words.settings.title,
      onPress: () => showDialog('settings'),
    },
    {
      id: 'shortcuts',
      place: 'menu',
      icon: Keyboard,
      label: words.shortcuts.title,
      onPress: () => showDialog('shortcuts'),
    },
  ];
  return actions.filter((action) => action !== null);
}
