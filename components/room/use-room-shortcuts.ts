import { isWanted, type TurnDevice } from '@/components/call/devices';
import { usePreferences } from '@/components/preferences/use-preferences';
import { usePushToTalk } from '@/components/shortcuts/use-push-to-talk';
import { type ShortcutHandlers, useShortcuts } from '@/components/shortcuts/use-shortcuts';
import type { CallSession } from '@/lib/call/session';
import { type ShortcutId, shortcutKeys, shortcuts } from '@/lib/shortcuts';
import type { RoomAction } from './room-action';

interface RoomShortcutsOptions {
  session: CallSession;
  turn: TurnDevice;
  actions: readonly RoomAction[];
}

/** Binds the shortcuts of a call: those of its actions, and those of one's devices. */
export function useRoomShortcuts({ session, turn, actions }: RoomShortcutsOptions): {
  /** The actions, with the keys that do the same, for tooltips. */
  actions: readonly RoomAction[];
  /** The shortcuts that do something now. */
  ids: readonly ShortcutId[];
} {
  const { shortcuts: wanted } = usePreferences();
  const talk = usePushToTalk(session, turn);
  const toggle = (kind: 'microphone' | 'camera') => turn(kind, !isWanted(session.getSnapshot()[kind]));
  const handlers: ShortcutHandlers = {
    microphone: () => toggle('microphone'),
    camera: () => toggle('camera'),
    talk,
    ...Object.fromEntries(actions.map(({ id, onPress }) => [id, onPress])),
  };
  useShortcuts(handlers);
  return {
    actions: wanted ? actions.map((action) => ({ ...action, shortcut: shortcutKeys(action.id) })) : actions,
    ids: (Object.keys(shortcuts) as ShortcutId[]).filter((id) => handlers[id]),
  };
}
