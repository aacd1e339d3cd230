import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

// A server that starts a helper of its own, as Next does; both say that they run.
const helper = `setInterval(() => {}, 1000); console.log('running')`;
const server = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(helper)}],
  { stdio: 'inherit' }); ${helper}`;

/** @param {string} work */
function script(work) {
  const code = `
    import { program } from ${JSON.stringify(new URL('./program.mjs', import.meta.url).href)};
    import { start } from ${JSON.stringify(new URL('./processes.mjs', import.meta.url).href)};
    import { Failure } from ${JSON.stringify(new URL('./failure.mjs', import.meta.url).href)};
    ${work}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'pipe' });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    said.out += text;
  });
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  return { child, said };
}

const runServer = `start(process.execPath, ['-e', ${JSON.stringify(server)}], { show: true }).exited`;

test.each([
  ['SIGINT', 'success', 0],
  ['SIGTERM', 'success', 0],
  ['SIGINT', 'failure', 130],
  ['SIGTERM', 'failure', 143],
])('%s ends all that was started; it counts as %s: %d', async (signal, ctrlC, expected) => {
  const { child, said } = script(`program(() => ${runServer}, { ctrlC: '${ctrlC}' })`);
  await expect.poll(() => said.out.match(/running/g)).toHaveLength(2);
  child.kill(/** @type {NodeJS.Signals} */ (signal));
  // Server and helper hold the script's output open: it closes only when both are gone as well.
  const [code] = await once(child, 'close');
  expect(code).toBe(expected);
});

test('a failure is told in its own words, after what the program said', async () => {
  const { child, said } = script(`program(async () => { throw new Failure('It broke.', 'the reason\\n'); })`);
  const [code] = await once(child, 'close');
  expect({ code, err: said.err }).toEqual({ code: 1, err: 'the reason\nIt broke.\n' });
});

test('work chooses the exit code', async () => {
  const { child } = script('program(async () => 3)');
  expect((await once(child, 'close'))[0]).toBe(3);
});
