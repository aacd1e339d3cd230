import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { apiKeyOf } from '../lib/access/api-key.ts';
import { readApiKeys } from '../lib/env/api-keys.ts';

const script = fileURLToPath(new URL('./api-key.mjs', import.meta.url));
/** @param {string[]} args */
const run = (...args) => promisify(execFile)(process.execPath, [script, ...args]);

test('the key that is printed is good for the entry that is printed', async () => {
  const { stdout } = await run('--id', 'backend', '--channels', 'team-*', '--channels', 'lobby', '--invites');
  const [, key = '', , entry = ''] = stdout.split('\n').filter((line) => line !== '');
  const keys = readApiKeys({ API_KEYS: `[${entry.trim()}]` });
  const request = new Request('http://parley.test', { headers: { authorization: `Bearer ${key.trim()}` } });
  expect(apiKeyOf(request, keys)).toMatchObject({
    id: 'backend',
    channels: ['team-*', 'lobby'],
    roles: ['publisher', 'subscriber'],
    services: ['rtc'],
    invites: true,
  });
  expect(entry).not.toContain(key.trim().slice(-43));
});

test.each([
  [['--id', 'backend']],
  [['--id', 'not an id', '--channels', '*']],
  [['--id', 'backend', '--channels', '*', '--role', 'publisher']],
  [['--id', 'backend', '--channels', '*', '--roles', 'host']],
])('what is asked wrongly is told: %j', async (args) => {
  await expect(run(...args)).rejects.toMatchObject({
    stderr: expect.stringMatching(/^(Used as|--roles must)/),
  });
});
