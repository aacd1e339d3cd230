import { ChartNoAxesColumn, type LucideIcon, MessageSquare, Users } from 'lucide-react';
import type { ComponentType } from 'react';
import { ChatPanel } from '@/components/chat/chat-panel';
import type { CallSession } from '@/lib/call/session';
import type { Words } from '@/lib/words/en';
import { PeoplePanel } from './people-panel';
import { StatsPanel } from './stats/stats-panel';
import type { PanelName } from './use-panel';

interface Panel {
  title(words: Words): string;
  icon: LucideIcon;
  /** Fills the panel below its title, and scrolls by itself. */
  Content: ComponentType<{ session: CallSession }>;
}

/** All that the side panel can show. */
export const PANELS: Record<PanelName, Panel> = {
  chat: { title: (words) => words.chat.title, icon: MessageSquare, Content: ChatPanel },
  people: { title: (words) => words.people.title, icon: Users, Content: PeoplePanel },
  stats: { title: (words) => words.stats.title, icon: ChartNoAxesColumn, Content: StatsPanel },
};
