import { readFile } from 'node:fs/promises';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {any} report of Vitest's JSON reporter
 * @returns {Counts}
 */
export function vitestCounts(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {any} report of Playwright's JSON reporter
 * @returns {Counts}
 */
export function playwrightCounts({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

/**
 * @param {string} path of a report
 * @param {(report: any) => Counts} read
 * @returns {Promise<Counts | undefined>} nothing when the runner ended too early to write one
 */
export async function countsFrom(path, read) {
  try {
    return read(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Adds up what the steps of a run counted. A step that failed without a failed test (a lint error, a runner that
 * broke down) counts as one, so that nothing that failed reads as "0 failed".
 *
 * @param {{ code: number, counts?: Counts }[]} steps
 * @returns {{ passed: number, failed: number }}
 */
export function total(steps) {
  let passed = 0;
  let failed = 0;
  for (const { code, counts } of steps) {
    passed += counts?.passed ?? 0;
    failed += code === 0 ? (counts?.failed ?? 0) : Math.max(counts?.failed ?? 0, 1);
  }
  return { passed, failed };
}
