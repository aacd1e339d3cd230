/**
 * `npm run compatibility`: runs the SDK's own tests and writes emulator/COMPATIBILITY.md from those that passed.
 * `npm run compatibility -- --sdk 4.23.0` runs them against another version instead, and prints what is different.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { playwright } from '../emulator/compatibility/declared.ts';
import { differences } from '../emulator/compatibility/differences.ts';
import { NOTES } from '../emulator/compatibility/notes.ts';
import { PROOFS_PATH, README_PATH, readSdk, TABLE_PATH, written } from '../emulator/compatibility/proofs.ts';
import { tableOf, withSummary } from '../emulator/compatibility/table.ts';
import { chromium } from './lib/chromium.mjs';
import { Failure } from './lib/failure.mjs';
import { npm } from './lib/npm.mjs';
import { start } from './lib/processes.mjs';
import { program } from './lib/program.mjs';
import { progress } from './lib/progress.mjs';
import { runQuietly } from './lib/run-quietly.mjs';

const folder = await mkdtemp(join(tmpdir(), 'parley-compatibility-'));

program(
  async () => {
    const { values } = parseArgs({ options: { sdk: { type: 'string' } } });
    return values.sdk ? tryOther(values.sdk) : writeTable();
  },
  { ctrlC: 'failure', patience: 15_000, cleanUp: () => rm(folder, { recursive: true, force: true }) },
);

async function writeTable() {
  const { version, members } = await readSdk();
  const { proofs, failed } = await run({});
  if (failed.length > 0) throw new Failure('The table was not written: some tests failed.');
  await writeFile(PROOFS_PATH, written(version, proofs));
  const source = { version, members, proofs, notes: NOTES };
  await writeFile(TABLE_PATH, tableOf(source));
  await writeFile(README_PATH, withSummary(await readFile(README_PATH, 'utf8'), source));
  console.log(`Wrote ${TABLE_PATH}.`);
  return 0;
}

/** @param {string} wanted a version of the SDK, or a tag such as `latest` */
async function tryOther(wanted) {
  const [command, args] = npm(['install', '--no-save', '--ignore-scripts', '--prefix', folder]);
  await progress(`Installing agora-rtc-sdk-ng ${wanted}`, () =>
    runQuietly(command, [...args, `agora-rtc-sdk-ng@${wanted}`], {
      otherwise: `npm has no agora-rtc-sdk-ng ${wanted}.`,
    }),
  );
  const sdk = join(folder, 'node_modules', 'agora-rtc-sdk-ng');
  const { version, members } = await readSdk(sdk);
  const report = await run({ SDK_SCRIPT: join(sdk, 'AgoraRTC_N-production.js') });
  const pinned = { ...(await readSdk()), ...JSON.parse(await readFile(PROOFS_PATH, 'utf8')) };
  const lines = differences(pinned, { version, members, report });
  console.log(`\nagora-rtc-sdk-ng ${version} against ${pinned.version}:`);
  console.log(lines.length > 0 ? lines.map((line) => `  ${line}`).join('\n') : '  no difference');
  return 0;
}

/**
 * @param {NodeJS.ProcessEnv} more
 * @returns {Promise<import('../emulator/compatibility/proofs.ts').Report>}
 */
async function run(more) {
  const { path } = await chromium();
  const file = join(folder, 'report.json');
  const env = { ...process.env, CHROMIUM_PATH: path, PROOFS_FILE: file, ...more };
  const args = playwright('--reporter=list,./emulator/compatibility/reporter.ts');
  await start(...args, { env, show: true }).exited;
  const report = await readFile(file, 'utf8').catch(() => {
    throw new Failure('Playwright did not come to an end.');
  });
  return JSON.parse(report);
}
