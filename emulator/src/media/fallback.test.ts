import { describe, expect, test } from 'vitest';
import type { Demand, FallbackOption, Share } from './allocation.ts';
import { totalOf } from './allocation.ts';
import { decide, type FallbackState, initialFallback } from './fallback.ts';

const SOUND = 40;

const demand = (publisher: number, option: FallbackOption = 'audio'): Demand => ({
  publisher,
  asked: 'high',
  option,
  rates: { high: 500, low: 50 },
});

/** A receiver behind a way of so many kbit/s, as Chromium reports of it. */
function createReceiver(demands: () => Demand[]) {
  let state: FallbackState = initialFallback;
  let estimate: number | null = null;
  let probe = 0;
  const second = (capacity: number, airLoss: number) => {
    const sent = SOUND + totalOf(demands(), state.shares) + probe;
    const overload = Math.max(1 - capacity / sent, 0);
    estimate =
      overload > 0
        ? Math.min(estimate ?? 1e9, capacity * 0.85)
        : Math.min((estimate ?? 1e9) * 1.08, sent * 1.5 + 10);
    const decision = decide(state, { estimate, loss: overload + airLoss, sent, repeated: 0 }, demands());
    state = decision.state;
    probe = decision.probe;
    return { shares: [...state.shares.values()], probe, overload };
  };
  return {
    second,
    /** Lets seconds pass; answers what was got at the end of them, and how many were congested. */
    pass(seconds: number, capacity: number, airLoss = 0) {
      const all = Array.from({ length: seconds }, () => second(capacity, airLoss));
      return { shares: all.at(-1)?.shares, congested: all.filter(({ overload }) => overload > 0).length };
    },
  };
}

const GOOD = 5000;

describe('a way that gets bad and good again', () => {
  test.each<[string, FallbackOption, number, Share[]]>([
    ['room for one high stream', 'audio', 700, ['low', 'high']],
    ['room for two low streams', 'audio', 200, ['low', 'low']],
    ['room for one low stream', 'audio', 120, ['audio', 'low']],
    ['room for sound', 'audio', 60, ['audio', 'audio']],
    ['no sound alone where a picture is wanted', 'low', 60, ['low', 'low']],
    ['no fallback where it is off', 'off', 60, ['high', 'high']],
  ])('%s', (_, option, capacity, expected) => {
    const receiver = createReceiver(() => [demand(1, option), demand(2, option)]);
    expect(receiver.pass(10, GOOD).shares).toEqual(['high', 'high']);
    expect(receiver.pass(20, capacity).shares?.toSorted()).toEqual(expected.toSorted());
    expect(receiver.pass(60, GOOD).shares).toEqual(['high', 'high']);
  });

  test('it takes two bad seconds, not one', () => {
    const receiver = createReceiver(() => [demand(1)]);
    receiver.pass(10, GOOD);
    expect(receiver.pass(1, 200).shares).toEqual(['high']);
    expect(receiver.pass(1, 200).shares).toEqual(['low']);
    const other = createReceiver(() => [demand(1)]);
    other.pass(10, GOOD);
    other.pass(1, 200);
    expect(other.pass(20, GOOD).shares).toEqual(['high']);
  });
});

test('losses on the air are no reason', () => {
  const receiver = createReceiver(() => [demand(1)]);
  expect(receiver.pass(60, GOOD, 0.08).shares).toEqual(['high']);
});

test('on a way that stays bad, trials are empty packets and become rare', () => {
  const receiver = createReceiver(() => [demand(1)]);
  receiver.pass(5, GOOD);
  receiver.pass(10, 200);
  const [first, later] = [receiver.pass(60, 200), receiver.pass(240, 200)];
  expect(first.shares).toEqual(['low']);
  expect(later.shares).toEqual(['low']);
  expect(first.congested).toBeLessThanOrEqual(6);
  expect(later.congested).toBeLessThanOrEqual(6);
});

test('who asks for less, or allows less, gets that', () => {
  let demands = [demand(1)];
  const receiver = createReceiver(() => demands);
  receiver.pass(5, GOOD);
  receiver.pass(10, 60);
  expect(receiver.pass(1, 60).shares).toEqual(['audio']);
  demands = [demand(1, 'low')];
  expect(receiver.pass(1, 60).shares).toEqual(['low']);
  demands = [demand(1, 'off')];
  expect(receiver.pass(1, 60).shares).toEqual(['high']);
  demands = [{ ...demand(1), asked: 'low' }];
  expect(receiver.pass(1, GOOD).shares).toEqual(['low']);
});

test('a publisher who comes or goes changes nothing for the others', () => {
  let demands = [demand(1)];
  const receiver = createReceiver(() => demands);
  receiver.pass(5, GOOD);
  receiver.pass(4, 200);
  demands = [demand(1), { ...demand(2), rates: { high: 10, low: 5 } }];
  expect(receiver.pass(1, 200).shares).toEqual(['low', 'high']);
  demands = [];
  expect(receiver.pass(1, 200).shares).toEqual([]);
});

test('seconds that nothing is heard of neither make a way bad nor good', () => {
  const sharesAfter = (losses: (number | null)[]) => {
    let state = initialFallback;
    for (const loss of losses) {
      state = decide(state, { estimate: null, loss, sent: 500, repeated: 0 }, [demand(1)]).state;
    }
    return state.shares.get(1);
  };
  expect(sharesAfter([0.5, null, null, null])).toBe('high');
  expect(sharesAfter([0.5, null, 0.5])).not.toBe('high');
  expect(sharesAfter([0.5, 0, 0.5])).toBe('high');
});
