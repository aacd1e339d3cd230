import type { CallSnapshot } from '@/lib/call/snapshot';
import type { Words } from '@/lib/words/en';

type Own = Pick<CallSnapshot, 'state' | 'microphone' | 'camera'>;

/** What to tell a person about themselves between two moments: what others hear and see of them, and a return. */
export function ownNews(before: Own, now: Own, words: Words): string[] {
  const turned = (kind: 'microphone' | 'camera', to: 'on' | 'off') => now[kind] === to && before[kind] !== to;
  return [
    before.state === 'joined' && now.state === 'reconnecting' && words.room.reconnecting,
    before.state === 'reconnecting' && now.state === 'joined' && words.room.backAgain,
    turned('microphone', 'off') && words.room.youAreMuted,
    turned('microphone', 'on') && words.room.youAreHeard,
    turned('camera', 'off') && words.room.cameraIsOff,
    turned('camera', 'on') && words.room.cameraIsOn,
  ].filter((sentence) => sentence !== false);
}
