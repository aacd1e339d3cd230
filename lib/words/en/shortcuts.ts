import type { ShortcutId } from '@/lib/shortcuts';

const names: Record<ShortcutId, string> = {
  microphone: 'Microphone on or off',
  camera: 'Camera on or off',
  talk: 'Hold to talk while muted, unless a button has the focus',
  hand: 'Raise or lower your hand',
  chat: 'Chat',
  people: 'People',
  'share-screen': 'Share your screen, or stop',
  'copy-link': 'Copy link',
  settings: 'Settings',
  shortcuts: 'This list',
};

export const shortcuts = { title: 'Keyboard shortcuts', space: 'Space', names };
