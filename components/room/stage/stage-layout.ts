import { chooseGrid, type Size } from './grid-layout';

export type { Size };

/** Where something is on the stage, in pixels from its top left corner. */
export interface Rect extends Size {
  left: number;
  top: number;
}

export const GAP = 8;

/** Smaller tiles would show nobody. */
const SMALLEST: Size = { width: 150, height: 112 };
/** More than this on one page are a crowd. */
export const CROWD = 49;

/**
 * How many tiles one page of the grid takes at most. This computer has to decode and draw all that moves in them: with
 * two processor cores and no graphics hardware 16 pictures moved well, and of 48 most stood still (measured). Where not
 * all fit on one page anyway, the voices of all take what four pictures would.
 * @param cores of the computer, as the browser tells them.
 * @param people in the call, oneself among them.
 */
export function mostTiles(cores: number, people: number): number {
  if (cores <= 2) return people <= 16 ? 16 : 12;
  return cores <= 4 ? 25 : CROWD;
}

/** A stage this much wider than high has those beside at its side, any other below. */
export const isWide = ({ width, height }: Size) => width > height;

const fitting = (space: number, size: number) => Math.max(1, Math.floor((space + GAP) / (size + GAP)));
const clamp = (low: number, value: number, high: number) => Math.round(Math.min(Math.max(value, low), high));

/** How many tiles one page of the grid takes; `most` however large it is. */
export function gridCapacity({ width, height }: Size, most: number): number {
  return Math.min(most, fitting(width, SMALLEST.width) * fitting(height, SMALLEST.height));
}

/** The size of a tile beside a large one. */
function stripTile(stage: Size): Size {
  if (isWide(stage)) {
    const width = clamp(120, stage.width * 0.17, 320);
    return { width, height: Math.min(Math.round(width * 0.66), stage.height) };
  }
  const height = clamp(72, stage.height * 0.17, 220);
  return { width: Math.round(height * 1.1), height };
}

/** How many tiles there is room for beside a large one. */
export function stripCapacity(stage: Size): number {
  const tile = stripTile(stage);
  return isWide(stage) ? fitting(stage.height, tile.height) : fitting(stage.width, tile.width);
}

/** Where each of `count` tiles of one size is; a last row that isn't full stands in the middle. */
export function placeGrid(count: number, stage: Size): readonly Rect[] {
  const { columns, rows, tile } = chooseGrid(count, stage, GAP);
  const top = Math.floor((stage.height - rows * tile.height - (rows - 1) * GAP) / 2);
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    const left = Math.floor((stage.width - inRow * tile.width - (inRow - 1) * GAP) / 2);
    return {
      ...tile,
      left: left + (index % columns) * (tile.width + GAP),
      top: top + row * (tile.height + GAP),
    };
  });
}

/** Where the large one is, and each of `count` beside it. */
export function placeSpotlight(count: number, stage: Size): { large: Rect; beside: readonly Rect[] } {
  if (count === 0) return { large: { left: 0, top: 0, ...stage }, beside: [] };
  const tile = stripTile(stage);
  if (isWide(stage)) {
    const width = stage.width - tile.width - GAP;
    const top = Math.floor((stage.height - count * tile.height - (count - 1) * GAP) / 2);
    return {
      large: { left: 0, top: 0, width, height: stage.height },
      beside: Array.from({ length: count }, (_, index) => ({
        ...tile,
        left: width + GAP,
        top: top + index * (tile.height + GAP),
      })),
    };
  }
  const height = stage.height - tile.height - GAP;
  const left = Math.floor((stage.width - count * tile.width - (count - 1) * GAP) / 2);
  return {
    large: { left: 0, top: 0, width: stage.width, height },
    beside: Array.from({ length: count }, (_, index) => ({
      ...tile,
      left: left + index * (tile.width + GAP),
      top: height + GAP,
    })),
  };
}

/** A corner of the stage. */
export interface Corner {
  x: 'left' | 'right';
  y: 'top' | 'bottom';
}

/** The space between a floating picture and the edge. */
const MARGIN = 12;

/** Where a floating picture is. @param aspect its width by its height. */
export function placeFloating(corner: Corner, aspect: number, stage: Size): Rect {
  const long = clamp(96, Math.min(stage.width, stage.height) * 0.3, 280);
  const width = Math.round(aspect >= 1 ? long : long * aspect);
  const height = Math.round(aspect >= 1 ? long / aspect : long);
  return {
    width,
    height,
    left: corner.x === 'left' ? MARGIN : stage.width - width - MARGIN,
    top: corner.y === 'top' ? MARGIN : stage.height - height - MARGIN,
  };
}

/** The corner that the middle of a picture is nearest to. */
export function nearestCorner({ left, top, width, height }: Rect, stage: Size): Corner {
  return {
    x: left + width / 2 < stage.width / 2 ? 'left' : 'right',
    y: top + height / 2 < stage.height / 2 ? 'top' : 'bottom',
  };
}
