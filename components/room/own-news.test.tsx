import { expect, test } from 'vitest';
import type { CallSnapshot } from '@/lib/call/snapshot';
import { en as words } from '@/lib/words/en';
import { ownNews } from './own-news';

type Own = Pick<CallSnapshot, 'state' | 'microphone' | 'camera'> & {
  self: { handRaisedAt: number | null };
};

const handUp = { self: { handRaisedAt: 100 } };
const usual: Own = { state: 'joined', microphone: 'on', camera: 'on', self: { handRaisedAt: null } };

test.each<[Partial<Own>, Partial<Own>, string[]]>([
  [{}, {}, []],
  [{}, { microphone: 'off' }, ['You are muted']],
  [{ microphone: 'off' }, { microphone: 'starting' }, []],
  [{ microphone: 'starting' }, { microphone: 'on' }, ['You can be heard']],
  [{}, { microphone: 'off', camera: 'off' }, ['You are muted', 'Your camera is off']],
  [{ camera: 'off' }, {}, ['Your camera is on']],
  [{}, { microphone: 'device-missing' }, []],
  [{}, { state: 'reconnecting' }, ['Reconnecting…']],
  [{ state: 'reconnecting' }, {}, ['Connected again']],
  [{}, handUp, ['Your hand is raised']],
  [handUp, {}, ['Your hand is lowered']],
  [handUp, handUp, []],
])('%o, then %o: %o', (before, now, news) => {
  expect(ownNews({ ...usual, ...before }, { ...usual, ...now }, words)).toEqual(news);
});
