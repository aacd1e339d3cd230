import { expect, test } from 'vitest';
import { countsFrom, playwrightCounts, total, vitestCounts } from './counts.mjs';

test('what Vitest and Playwright report', () => {
  const vitest = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 3 };
  expect(vitestCounts(vitest)).toEqual({ passed: 7, failed: 1, skipped: 5 });
  const stats = { expected: 4, flaky: 1, unexpected: 2, skipped: 3 };
  expect(playwrightCounts({ stats })).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

test('a report that was never written', async () => {
  expect(await countsFrom('/nowhere/report.json', vitestCounts)).toBeUndefined();
});

const counts = (passed, failed) => ({ passed, failed, skipped: 0 });

test.each([
  ['all is well', [{ code: 0 }, { code: 0, counts: counts(5, 0) }, { code: 0, counts: counts(2, 0) }], 7, 0],
  ['tests fail', [{ code: 0 }, { code: 1, counts: counts(5, 2) }], 5, 2],
  ['lint fails', [{ code: 1 }], 0, 1],
  ['a runner breaks down after its tests', [{ code: 1, counts: counts(5, 0) }], 5, 1],
  ['nothing was run', [], 0, 0],
])('the sum when %s', (_, steps, passed, failed) => {
  expect(total(steps)).toEqual({ passed, failed });
});
