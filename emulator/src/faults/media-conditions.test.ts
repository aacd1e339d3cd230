import { beforeEach, expect, test } from 'vitest';
import { silentLog } from '../log.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { type FaultRequest, faultRequest } from './fault.ts';
import { createFaults, type Faults } from './faults.ts';
import { mediaConditions } from './media-conditions.ts';

const ana = { channel: 'a', uid: '1' };
const ben = { channel: 'a', uid: '2' };
const CLEAR = null;
const NOTHING_PASSES = { loss: 1 };

let faults: Faults;
beforeEach(() => {
  faults = createFaults(createManualClock(), silentLog, () => {});
});

test.each<[string, FaultRequest[], object | null, object | null]>([
  ['no fault', [], CLEAR, CLEAR],
  ['loss on the way up', [{ type: 'media', ...ana, direction: 'up', loss: 0.25 }], { loss: 0.25 }, CLEAR],
  [
    'delay on the way down',
    [{ type: 'media', ...ana, direction: 'down', delayMilliseconds: 80 }],
    CLEAR,
    { loss: 0, delay: 80 },
  ],
  [
    'a limit on both ways',
    [{ type: 'media', ...ana, bitsPerSecond: 100_000 }],
    { bitsPerSecond: 100_000 },
    { bitsPerSecond: 100_000 },
  ],
  [
    'several at once',
    [
      { type: 'media', ...ana, direction: 'up', delayMilliseconds: 10, bitsPerSecond: 90_000 },
      { type: 'media', channel: 'a', delayMilliseconds: 5, bitsPerSecond: 50_000 },
    ],
    { delay: 15, bitsPerSecond: 50_000 },
    { delay: 5, bitsPerSecond: 50_000 },
  ],
  ['a freeze of one way', [{ type: 'freeze-media', ...ana, direction: 'down' }], CLEAR, NOTHING_PASSES],
  ['a freeze', [{ type: 'freeze-media', ...ana }], NOTHING_PASSES, NOTHING_PASSES],
  ['a cut', [{ type: 'cut-media', ...ana }], NOTHING_PASSES, NOTHING_PASSES],
  ['a fault of somebody else', [{ type: 'freeze-media', ...ben }], CLEAR, CLEAR],
])('%s', (_, requests, up, down) => {
  for (const request of requests) faults.add(faultRequest.parse(request));
  for (const [way, expected] of [
    ['up', up],
    ['down', down],
  ] as const) {
    const conditions = mediaConditions(faults, ana, way);
    if (expected) expect(conditions).toMatchObject(expected);
    else expect(conditions).toBeNull();
  }
});
