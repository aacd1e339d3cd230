/** `npm test`: everything that must hold, from a clean clone. `-- --only=unit,e2e` runs a part of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from './lib/chromium.mjs';
import { countsFrom, total } from './lib/counts.mjs';
import { withoutProject } from './lib/environment.mjs';
import { install } from './lib/install.mjs';
import { npm } from './lib/npm.mjs';
import { freePorts } from './lib/ports.mjs';
import { start } from './lib/processes.mjs';
import { program } from './lib/program.mjs';
import { seconds } from './lib/progress.mjs';
import { redisServer } from './lib/redis.mjs';
import { choose, testSteps } from './lib/test-steps.mjs';

const reports = await mkdtemp(join(tmpdir(), 'parley-test-'));

program(
  async () => {
    const { all, chosen } = choose(process.argv.slice(2), testSteps(reports, process.stdout.isTTY));
    await install();
    const has = (/** @type {string[]} */ ...names) => chosen.some(({ name }) => names.includes(name));
    const redis = has('unit', 'e2e') ? { REDIS_SERVER_PATH: await redisServer() } : {};
    const browser = has('e2e') ? await browserEnv() : {};
    const env = withoutProject({ ...redis, ...browser, ...(all && { E2E_ALL: '1' }) });

    const done = [];
    for (const step of chosen) {
      done.push(await run(step, env));
      if (done.at(-1)?.code !== 0) break;
    }
    summarize(done, chosen.length);
    return done.at(-1)?.code;
  },
  // Playwright ends two servers and a browser before it ends itself.
  { ctrlC: 'failure', patience: 15_000, cleanUp: () => rm(reports, { recursive: true, force: true }) },
);

/** What the end-to-end tests need to know. */
async function browserEnv() {
  const { path, version, origin } = await chromium();
  console.log(`Using Chromium ${version} at ${path} (${origin}).`);
  const [port, emulatorPort] = await freePorts(2);
  return {
    CHROMIUM_PATH: path,
    PORT: process.env.PORT || String(port),
    EMULATOR_PORT: process.env.EMULATOR_PORT || String(emulatorPort),
  };
}

/**
 * @param {import('./lib/test-steps.mjs').Step} step
 * @param {NodeJS.ProcessEnv} env
 */
async function run({ title, args, env: more, report }, env) {
  console.log(`\n── ${title} (npm run ${args[0]})`);
  const began = Date.now();
  const { code } = await start(...npm(['run', '--silent', ...args]), { env: { ...env, ...more }, show: true })
    .exited;
  const took = Date.now() - began;
  const counts = report && (await countsFrom(report.path, report.read));
  console.log(`── ${title}: ${code === 0 ? 'fine' : 'FAILED'} after ${seconds(took)}`);
  return { title, took, code: code ?? 1, counts };
}

/**
 * @param {Awaited<ReturnType<typeof run>>[]} steps
 * @param {number} planned
 */
function summarize(steps, planned) {
  console.log('');
  for (const { title, took, code, counts } of steps) {
    const tests = counts ? `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped` : '';
    console.log(
      `${title.padEnd(18)}${seconds(took).padStart(12)}  ${code === 0 ? 'fine  ' : 'FAILED'}  ${tests}`.trimEnd(),
    );
  }
  if (steps.length < planned) console.log('The steps after that were not run.');
  const { passed, failed } = total(steps);
  console.log(`${passed} passed, ${failed} failed`);
}
