import { type LucideIcon, Users } from 'lucide-react';
import type { ComponentType } from 'react';
import type { CallSession } from '@/lib/call/session';
import type { Words } from '@/lib/words/en';
import { PeoplePanel } from './people-panel';
import type { PanelName } from './use-panel';

interface Panel {
  title(words: Words): string;
  icon: LucideIcon;
  /** Fills the panel below its title, and scrolls by itself. */
  Content: ComponentType<{ session: CallSession }>;
}

/** All that the side panel can show. */
export const PANELS: Record<PanelName, Panel> = {
  people: { title: (words) => words.people.title, icon: Users, Content: PeoplePanel },
};
