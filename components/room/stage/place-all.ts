import type { ShownPicture } from '@/lib/call/reception';
import type { SharedScreen } from '@/lib/call/screens';
import type { Uid } from '@/lib/call/uid';
import type { Arrangement } from './arrange';
import { drawnWidth } from './fit';
import { placeGrid, placeSpotlight, type Rect } from './stage-layout';

/** Where everybody who is on the page is. */
export function placeAll({ spotlight, tiles, area }: Arrangement): ReadonlyMap<Uid, Rect> {
  const places = new Map<Uid, Rect>();
  if (area.width === 0 || area.height === 0) return places;
  const { large, beside } = placeSpotlight(tiles.length, area);
  if (spotlight !== null) places.set(spotlight, large);
  const rects = spotlight === null ? placeGrid(tiles.length, area) : beside;
  tiles.forEach((uid, index) => {
    const rect = rects[index];
    if (rect) places.set(uid, rect);
  });
  return places;
}

/** What cameras mostly deliver. */
const USUAL_ASPECT = 4 / 3;

/**
 * The pictures of others that have to be received.
 * @param pixelRatio device pixels to a CSS pixel.
 */
export function shownPictures(
  places: ReadonlyMap<Uid, Rect>,
  self: Uid,
  screens: readonly SharedScreen[],
  pixelRatio: number,
): readonly ShownPicture[] {
  return [...places]
    .filter(([uid]) => uid !== self)
    .map(([uid, rect]) => ({
      uid,
      width: Math.round(drawnWidth(USUAL_ASPECT, rect) * pixelRatio),
      isScreen: screens.some((screen) => screen.uid === uid),
    }));
}
