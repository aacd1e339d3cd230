import type { CallSnapshot } from '@/lib/call/snapshot';
import type { Words } from '@/lib/words/en';

type Own = Pick<CallSnapshot, 'state' | 'microphone' | 'camera'> & {
  self: Pick<CallSnapshot['self'], 'handRaisedAt'>;
};

/** What to tell a person about themselves between two moments: what others hear and see of them, their hand, and a return. */
export function ownNews(before: Own, now: Own, words: Words): string[] {
  const turned = (kind: 'microphone' | 'camera', to: 'on' | 'off') => now[kind] === to && before[kind] !== to;
  const hand = ({ self }: Own) => self.handRaisedAt !== null;
  return [
    before.state === 'joined' && now.state === 'reconnecting' && words.room.reconnecting,
    before.state === 'reconnecting' && now.state === 'joined' && words.room.backAgain,
    turned('microphone', 'off') && words.room.youAreMuted,
    turned('microphone', 'on') && words.room.youAreHeard,
    turned('camera', 'off') && words.room.cameraIsOff,
    turned('camera', 'on') && words.room.cameraIsOn,
    hand(now) && !hand(before) && words.reactions.yourHandRaised,
    hand(before) && !hand(now) && words.reactions.yourHandLowered,
  ].filter((sentence) => sentence !== false);
}
