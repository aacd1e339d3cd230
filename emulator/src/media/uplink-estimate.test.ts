import { expect, test } from 'vitest';
import { createUplinkEstimate, MOST } from './uplink-estimate.ts';

interface Second {
  /** What comes in this second, in kbit/s. */
  rate: number;
  /** How long its packets travel, in milliseconds; they may wait longer towards its end. */
  travel: number;
  loss?: number;
}

/** Plays seconds of 20 packets each; answers the estimate in kbit/s and the wait after each. */
function play(seconds: Second[], clockOffset = 0) {
  const estimate = createUplinkEstimate();
  return seconds.map(({ rate, travel, loss = 0 }, second) => {
    for (let index = 0; index < 20; index += 1) {
      const sent = second * 1000 + index * 50;
      estimate.arrived((rate * 1000) / 8 / 20, (sent + clockOffset) % 64_000, sent + travel);
    }
    const allowed = estimate.update(loss, (second + 1) * 1000 + 10);
    return { allowed: Math.round(allowed / 1000), waiting: Math.round(estimate.waiting) };
  });
}

const seconds = (count: number, second: Second) => Array.from({ length: count }, () => second);

test('a good way bears the most, whatever the clocks say', () => {
  for (const offset of [0, 63_500, 40_000]) {
    expect(play(seconds(70, { rate: 500, travel: 40 }), offset).at(-1)).toEqual({
      allowed: MOST / 1000,
      waiting: 0,
    });
  }
});

test('a way whose queue grows bears less than what comes through it', () => {
  const [, , congested] = play([
    { rate: 500, travel: 10 },
    { rate: 500, travel: 10 },
    { rate: 200, travel: 200 },
  ]);
  expect(congested).toEqual({ allowed: 170, waiting: 190 });
});

test('a way that only became longer is soon trusted again, and its length is told', () => {
  const longer = play([...seconds(3, { rate: 500, travel: 10 }), ...seconds(40, { rate: 500, travel: 210 })]);
  expect(longer[4]?.waiting).toBe(200);
  expect(longer.at(-1)?.allowed).toBe(MOST / 1000);
});

test.each<[string, number, number]>([
  ['losses of a full way', 0.3, 425],
  ['losses on the air', 0.05, 5000],
])('%s', (_, loss, allowed) => {
  expect(
    play([
      { rate: 500, travel: 10 },
      { rate: 500, travel: 10, loss },
    ]).at(-1)?.allowed,
  ).toBeCloseTo(allowed, -1);
});

test('what recovers is allowed a little more each second', () => {
  const after = play([
    { rate: 500, travel: 10 },
    { rate: 200, travel: 10, loss: 0.5 },
    ...seconds(3, { rate: 150, travel: 10 }),
  ]);
  expect(after.map(({ allowed }) => allowed)).toEqual([5000, 170, 184, 198, 214]);
});

test('even the worst way is allowed a voice', () => {
  expect(play([{ rate: 5, travel: 10, loss: 0.9 }]).at(-1)?.allowed).toBe(64);
});

test('without send times losses alone decide', () => {
  const estimate = createUplinkEstimate();
  estimate.arrived(1000, null, 0);
  expect(estimate.update(0, 1000)).toBe(MOST);
});
