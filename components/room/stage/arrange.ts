import type { Uid } from '@/lib/call/uid';
import { gridCapacity, isWide, type Size, stripCapacity } from './stage-layout';

/** `auto` shows two people to each other large, and more of them in a grid. */
export type View = 'auto' | 'grid' | 'speaker';

/** What one wants to see. */
export interface StageWishes {
  view: View;
  /** Whoever, or whatever screen, is kept large. */
  pinned: Uid | null;
  /** Counted from 0. */
  page: number;
}

export interface StageInput {
  self: Uid;
  /** The others, in the order of their seats. */
  seats: readonly Uid[];
  /** The others' screens, the newest last. */
  screens: readonly Uid[];
  wishes: StageWishes;
  /** Who has the floor. */
  speaker: Uid | null;
  size: Size;
  /** How many tiles a page of the grid may have. */
  most: number;
}

/** Who is shown, and how. */
export interface Arrangement {
  /** Whoever is large; null when all are of one size. */
  spotlight: Uid | null;
  /** Those beside, or all of them, in order. */
  tiles: readonly Uid[];
  /** One's own picture floats over the other's. */
  floating: Uid | null;
  /** The page shown, counted from 0, and how many there are. */
  page: number;
  pages: number;
  /** What the tiles have of the stage: when there are pages, the controls that lead through them have the rest. */
  area: Size;
}

/** How high the controls that lead from page to page are, with some space above them, in pixels. */
const PAGER_HEIGHT = 52;

function chooseSpotlight({ self, seats, screens, wishes, speaker }: StageInput): Uid | null {
  const { view, pinned } = wishes;
  if (pinned !== null && [self, ...seats, ...screens].includes(pinned)) return pinned;
  const screen = screens.at(-1);
  if (screen !== undefined) return screen;
  if (view === 'grid' || seats.length === 0) return null;
  if (view === 'speaker') return speaker !== null && seats.includes(speaker) ? speaker : (seats[0] ?? null);
  return seats.length === 1 ? (seats[0] ?? null) : null;
}

/** Decides who is shown large, beside, afloat and on which page. */
export function arrangeStage(input: StageInput): Arrangement {
  const whole = arrangeIn(input, input.size);
  // Below a large picture at the side of small ones the controls hide nobody.
  if (whole.pages === 1 || (whole.spotlight !== null && isWide(input.size))) return whole;
  return arrangeIn(input, { ...input.size, height: Math.max(0, input.size.height - PAGER_HEIGHT) });
}

function arrangeIn(input: StageInput, area: Size): Arrangement {
  const { self, seats, screens, wishes } = input;
  const spotlight = chooseSpotlight(input);
  const isDuo = spotlight !== null && seats.length === 1 && screens.length === 0 && spotlight !== self;
  if (isDuo) return { spotlight, tiles: [], floating: self, page: 0, pages: 1, area };
  const rest = [...screens, self, ...seats].filter((uid) => uid !== spotlight);
  const capacity = spotlight === null ? gridCapacity(area, input.most) : stripCapacity(area);
  const pages = Math.max(1, Math.ceil(rest.length / capacity));
  const page = Math.min(wishes.page, pages - 1);
  const tiles = rest.slice(page * capacity, (page + 1) * capacity);
  return { spotlight, tiles, floating: null, page, pages, area };
}
