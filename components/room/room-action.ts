import type { LucideIcon } from 'lucide-react';

/** Something one can do in a call with one press, on the control bar or in its menu. */
export interface RoomAction {
  /** What it is called among shortcuts. */
  id: string;
  icon: LucideIcon;
  /** What a press will do. */
  label: string;
  /** `bar`: always on the bar; `wide`: in the menu where the window is narrow; `menu`: always in the menu. */
  place: 'bar' | 'wide' | 'menu';
  shortcut?: string;
  /** Whether what it opens or does is open or going on. */
  active?: boolean;
  /** Whether a panel opens and closes with it. */
  opens?: 'panel';
  /** A number on its corner. */
  count?: number;
  onPress(): void;
}
