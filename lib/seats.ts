/**
 * How a session's own uids are laid out. A session has a place in each channel, a number of 28 bits that nobody else
 * has; its uids are that place and four bits more: which of eight tabs, and whether the uid is the tab's screen share.
 * So everybody sees from two uids alone that they belong to one session, and whose screen a screen is.
 */

/** The largest place; the smallest is 1, so that no uid is 0, which would mean any. */
export const MAX_PLACE = 2 ** 28 - 1;

/** How many tabs of one session may be in one channel. */
export const TABS = 8;

/** The uid of a session's tab. */
export function uidOf(place: number, tab: number): number {
  return place * 16 + (tab % TABS) * 2;
}

/** The uid of that person's screen share. */
export function screenUidOf(uid: number): number {
  return uid + 1 - (uid % 2);
}

/** The uid of the same session's next tab, or of that tab's screen: for one whose uid is in use. */
export function nextTabUid(uid: number): number {
  return placeOfUid(uid) * 16 + ((uid + 2) % 16);
}

/** The place that a uid belongs to. */
export function placeOfUid(uid: number): number {
  return Math.floor(uid / 16);
}
