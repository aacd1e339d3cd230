/** How much of a picture may be cut off before it is shown whole, as the share that must stay. */
const MUST_STAY = 0.7;
/** The sides of a wide picture of a person may go: the face is in the middle. */
const SIDES_MUST_STAY = 0.4;

/**
 * Whether a picture fills its tile, and loses its edges, or is shown whole.
 * @param picture its width by its height.
 * @param tile likewise.
 */
export function chooseFit(picture: number, tile: number): 'cover' | 'contain' {
  const stays = Math.min(picture / tile, tile / picture);
  // Of an upright picture in a wider tile it would be head and chin that go.
  const enough = picture < tile ? MUST_STAY : SIDES_MUST_STAY;
  return stays >= enough ? 'cover' : 'contain';
}

/** How wide a picture is drawn, edges that are cut off included. */
export function drawnWidth(picture: number, tile: { width: number; height: number }): number {
  const across = tile.height * picture;
  const fit = chooseFit(picture, tile.width / tile.height);
  return fit === 'cover' ? Math.max(tile.width, across) : Math.min(tile.width, across);
}
