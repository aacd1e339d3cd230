import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Failure } from './failure.mjs';
import { freePorts } from './ports.mjs';
import { waitFor } from './wait-for.mjs';

/** A user without rights, on every Linux. */
const NOBODY = 65_534;

/**
 * @typedef {object} Deployment
 * @property {string} name
 * @property {string[]} command
 * @property {string} folder to start it in
 * @property {Record<string, string>} env all that it has besides its settings
 * @property {Record<string, string>} settings
 * @property {boolean} nobody started by somebody who can write nowhere
 */

/**
 * Starts a server as a deployment does: without its settings it must name what is missing, with them serve, and on
 * SIGTERM end well.
 *
 * @param {Deployment} deployment
 */
export async function tryServer(deployment) {
  const { name, settings } = deployment;
  const lacking = launch(deployment, {});
  const [code] = await once(lacking.child, 'exit');
  expect(code === 1 && lacking.output().includes('APP_ID and APP_CERTIFICATE are missing'), lacking.output());

  const [port] = await freePorts(1);
  const server = launch(deployment, { ...settings, PORT: String(port) });
  const exited = once(server.child, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  try {
    expect(await waitFor(`${origin}/healthz`), server.output());
    for (const path of ['/ping', '/readyz', '/openapi.json', '/docs/api', '/', '/rtc/atrium/1/uid/7/']) {
      const response = await fetch(origin + path);
      const text = await response.text();
      expect(response.ok, `${path} was answered with ${response.status}.\n${server.output()}`);
      if (path === '/') {
        const [script = ''] = /\/_next\/static\/[^"]+\.js/.exec(text) ?? [];
        expect((await fetch(origin + script)).ok, `${script} is missing.`);
      }
    }
  } finally {
    server.child.kill('SIGTERM');
  }
  const [ended] = await exited;
  expect(ended === 0, `It ended with ${ended}.\n${server.output()}`);
  console.log(
    `${name}: ${deployment.command.join(' ')}: refuses to start without settings, serves, ends with 0.`,
  );

  /** @param {boolean} holds @param {string} otherwise */
  function expect(holds, otherwise) {
    if (!holds) throw new Failure(`${name} does not run as it should.`, otherwise);
  }
}

/**
 * @param {Deployment} deployment
 * @param {Record<string, string>} settings
 */
function launch({ command: [command = '', ...args], folder, env, nobody }, settings) {
  const user = nobody && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const child = spawn(command, args, { cwd: folder, env: { ...env, ...settings }, ...user });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return { child, output: () => output };
}
