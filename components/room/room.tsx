import type { TurnDevice } from '@/components/call/devices';
import { FloatingReactions } from '@/components/reactions/floating-reactions';
import type { CallSession } from '@/lib/call/session';
import { ControlBar } from './control-bar';
import { PipView } from './picture-in-picture/pip-view';
import { usePictureInPicture } from './picture-in-picture/use-picture-in-picture';
import { RoomDialogs, useDialog } from './room-dialogs';
import { RoomHeader } from './room-header';
import { RoomNews } from './room-news';
import { RoomNotices } from './room-notices';
import { SidePanel } from './side-panel';
import { Stage } from './stage/stage';
import { StageNotices } from './stage/stage-notices';
import { StageWishesProvider } from './stage/stage-wishes';
import { useCopyLink } from './use-copy-link';
import { useDeviceNews } from './use-device-news';
import { usePanel } from './use-panel';
import { useRoomActions } from './use-room-actions';
import { useRoomShortcuts } from './use-room-shortcuts';
import { useWakeLock } from './use-wake-lock';

interface RoomProps {
  session: CallSession;
  channel: string;
  turn: TurnDevice;
}

/** The call itself: everyone's tiles, and what one can do. It fits the window and never scrolls. */
export function Room(props: RoomProps) {
  return (
    <StageWishesProvider>
      <Frame {...props} />
    </StageWishesProvider>
  );
}

function Frame({ session, channel, turn }: RoomProps) {
  const link = useCopyLink();
  const devices = useDeviceNews(session, turn);
  const panel = usePanel();
  useWakeLock();
  const dialog = useDialog();
  const pictureInPicture = usePictureInPicture();
  const actions = useRoomActions({ session, panel, link, pictureInPicture, showDialog: dialog.show });
  const shortcuts = useRoomShortcuts({ session, turn: devices.turn, actions });
  return (
    <div className="fixed inset-0 flex h-dvh flex-col overflow-hidden pt-[env(safe-area-inset-top)] pr-[max(0.75rem,env(safe-area-inset-right))] pb-[env(safe-area-inset-bottom)] pl-[max(0.75rem,env(safe-area-inset-left))]">
      <RoomHeader session={session} channel={channel} />
      <div className="flex min-h-0 flex-1 flex-col gap-2 sm:flex-row">
        <main className="group/main relative flex min-h-0 min-w-0 flex-1 flex-col">
          <Stage session={session} onCopyLink={link.copy} />
          <FloatingReactions session={session} />
          <RoomNotices
            session={session}
            copyState={link.state}
            deviceKinds={devices.kinds}
            turn={devices.turn}
            onDismiss={devices.dismiss}
          >
            <StageNotices session={session} turn={devices.turn} />
          </RoomNotices>
        </main>
        {panel.open && (
          <SidePanel key={panel.open} session={session} name={panel.open} onClose={panel.close} />
        )}
      </div>
      <ControlBar session={session} turn={devices.turn} actions={shortcuts.actions} />
      {pictureInPicture.pipWindow && (
        <PipView session={session} turn={devices.turn} pipWindow={pictureInPicture.pipWindow} />
      )}
      <RoomNews session={session} />
      <RoomDialogs session={session} dialog={dialog} shortcutIds={shortcuts.ids} />
    </div>
  );
}
