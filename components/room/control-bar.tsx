import { Ellipsis, PhoneOff } from 'lucide-react';
import { DeviceButton } from '@/components/call/device-button';
import type { TurnDevice } from '@/components/call/devices';
import { usePreferences } from '@/components/preferences/use-preferences';
import { ReactionChoices } from '@/components/reactions/reaction-choices';
import { ReactionMenu } from '@/components/reactions/reaction-menu';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { shortcutKeys } from '@/lib/shortcuts';
import type { RoomAction } from './room-action';

/** As Tailwind's `max-sm`. */
const NARROW = '(width < 40rem)';

interface ControlBarProps {
  session: CallSession;
  turn: TurnDevice;
  actions: readonly RoomAction[];
}

/** What one can do in a call; what has no room here is in the menu. */
export function ControlBar({ session, turn, actions }: ControlBarProps) {
  const words = useWords();
  const narrow = useMediaQuery(NARROW);
  const { shortcuts } = usePreferences();
  const keysOf = (id: string) => (shortcuts ? shortcutKeys(id) : undefined);
  const onBar = actions.filter(({ place }) => place === 'bar' || (place === 'wide' && !narrow));
  const at = (sought: RoomAction['place']) => actions.filter(({ place }) => place === sought);
  // What the bar would show, had it the room, is wanted most.
  const inMenu = [...(narrow ? at('wide') : []), ...at('menu')];
  return (
    <section
      aria-label={words.room.controls}
      className="flex justify-center gap-1.5 py-2.5 min-[22rem]:gap-2 sm:gap-3"
    >
      <DeviceButton session={session} kind="microphone" turn={turn} shortcut={keysOf('microphone')} />
      <DeviceButton session={session} kind="camera" turn={turn} shortcut={keysOf('camera')} />
      {!narrow && <ReactionMenu reactions={session.reactions} />}
      {onBar.map(({ id, icon, label, active, opens, count, shortcut, onPress }) => (
        <IconButton
          key={id}
          icon={icon}
          label={label}
          tone={active ? 'active' : 'plain'}
          count={count}
          shortcut={shortcut}
          aria-expanded={opens ? active : undefined}
          onClick={onPress}
        />
      ))}
      <Menu
        trigger={<IconButton icon={Ellipsis} label={words.room.more} />}
        label={words.room.more}
        header={narrow && <ReactionChoices onChoose={session.reactions.send} />}
        items={inMenu.map(({ onPress, ...action }) => ({ ...action, onChoose: onPress }))}
      />
      <IconButton
        icon={PhoneOff}
        label={words.room.leave}
        tone="alarm"
        className="w-14 sm:w-16"
        onClick={() => void session.leave()}
      />
    </section>
  );
}
