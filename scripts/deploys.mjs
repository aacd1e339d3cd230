/**
 * `npm run deploys`: builds a clean copy of what is committed, puts together the files of the image as the Dockerfile
 * says, and runs what Docker, Heroku and Render would run, each with nothing but its own settings.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from './lib/failure.mjs';
import { assembleImage, imageCommand, imageEnvironment, megabytes } from './lib/image.mjs';
import { program } from './lib/program.mjs';
import { root } from './lib/root.mjs';
import { tryServer } from './lib/try-server.mjs';

/** Alpine 3.22 with libstdc++, in bytes, and the most that the image may have. */
const ALPINE = 12e6;
const LIMIT = 250e6;

const folder = await mkdtemp(join(tmpdir(), 'parley-deploys-'));
const settings = {
  APP_ID: '0123456789abcdef0123456789abcdef',
  APP_CERTIFICATE: 'fedcba9876543210fedcba9876543210',
  ACCESS_POLICY: 'open',
  SESSION_SECRET: 'only-for-this-test-only-for-this-test',
};

program(
  async () => {
    const copy = join(folder, 'copy');
    const clean = { PATH: process.env.PATH ?? '', HOME: folder, NEXT_TELEMETRY_DISABLED: '1' };
    console.log('Building a clean copy …');
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${root}`, copy]);
    const run = (/** @type {string[]} */ args, env = {}) =>
      execFileSync('npm', args, {
        cwd: copy,
        env: { ...clean, ...env },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    run(['ci', '--no-audit', '--no-fund']);
    run(['run', '--silent', 'build'], { NEXT_OUTPUT: 'standalone' });

    const dockerfile = await readFile(join(copy, 'Dockerfile'), 'utf8');
    const image = join(folder, 'image');
    const size = await assembleImage(dockerfile, copy, image);
    const all = size.app + size.node + ALPINE;
    console.log(
      `The image: ${megabytes(size.app)} of the app, ${megabytes(size.node)} of node, ` +
        `${megabytes(ALPINE)} of Alpine: ${megabytes(all)}.`,
    );
    if (all > LIMIT) throw new Failure(`The image has more than ${megabytes(LIMIT)}.`);

    await tryServer({
      name: 'Docker',
      command: imageCommand(dockerfile),
      folder: join(image, 'app'),
      env: { PATH: `${join(image, 'usr/local/bin')}:/bin:/usr/bin`, ...imageEnvironment(dockerfile) },
      settings,
      nobody: true,
    });
    const procfile = await readFile(join(copy, 'Procfile'), 'utf8');
    await tryServer({
      name: 'Heroku and Render',
      command: procfile
        .replace(/^web: /, '')
        .trim()
        .split(' '),
      folder: copy,
      env: clean,
      settings,
      nobody: false,
    });
  },
  { cleanUp: () => rm(folder, { recursive: true, force: true }) },
);
