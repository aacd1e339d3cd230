import { Link2 } from 'lucide-react';
import { useWords } from '@/components/words/use-words';
import { PANELS } from './panels';
import type { RoomAction } from './room-action';
import type { PanelChoice, PanelName } from './use-panel';

interface RoomActionsOptions {
  panel: PanelChoice;
  link: { copy(): void };
}

/** What one can do in a call besides turning devices on and leaving, in the order of the control bar. */
export function useRoomActions({ panel, link }: RoomActionsOptions): readonly RoomAction[] {
  const words = useWords();
  const opener = (name: PanelName): Omit<RoomAction, 'place'> => ({
    id: name,
    icon: PANELS[name].icon,
    label: PANELS[name].title(words),
    opens: 'panel',
    active: panel.open === name,
    onPress: () => panel.toggle(name),
  });

  return [
    { ...opener('people'), place: 'wide' },
    { id: 'copy-link', place: 'menu', icon: Link2, label: words.room.copyLink, onPress: link.copy },
  ];
}
