/**
 * Every keyboard shortcut: what it does, and its key as in `KeyboardEvent.key`. From here they are bound, listed and
 * shown in tooltips.
 */
export const shortcuts = {
  microphone: 'M',
  camera: 'V',
  talk: 'Space',
  hand: 'H',
  chat: 'C',
  people: 'P',
  'share-screen': 'S',
  'copy-link': 'L',
  settings: ',',
  shortcuts: '?',
} as const;

export type ShortcutId = keyof typeof shortcuts;

const ids = Object.keys(shortcuts) as ShortcutId[];

const isShortcutId = (id: string): id is ShortcutId => Object.hasOwn(shortcuts, id);

/** The keys of what is called so, in the form of `aria-keyshortcuts`; undefined when it has none. */
export function shortcutKeys(id: string): string | undefined {
  return isShortcutId(id) ? shortcuts[id] : undefined;
}

/** What matters of a key press. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/** The shortcut that a key press stands for; null for none. Upper and lower case are the same key. */
export function matchShortcut(press: KeyPress): ShortcutId | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null;
  const key = press.key === ' ' ? 'Space' : press.key.toUpperCase();
  return ids.find((id) => shortcuts[id].toUpperCase() === key.toUpperCase()) ?? null;
}

/** What is open over the page, and closes at Escape by itself. */
const OVER_PAGE = '[role="menu"], [role="dialog"], [role="listbox"]';
/** Where keys have a meaning of their own: in what one types into, chooses from, or has open over the page. */
const OWN_KEYS = `input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="radiogroup"], ${OVER_PAGE}`;
/** Here the space bar presses. */
const PRESSABLE = 'button, a[href], summary, [role="button"], [role="switch"], [role="menuitem"]';

/** Whether a key goes to what is open over the page. */
export function isOverPage(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OVER_PAGE) !== null;
}

/** Whether a shortcut is meant by a key that goes to an element: never while typing. */
export function isMeant(id: ShortcutId, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest(OWN_KEYS)) return false;
  return id !== 'talk' || !target.closest(PRESSABLE);
}
