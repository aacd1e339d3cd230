import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { onPath, redisServer } from './redis.mjs';

afterEach(() => void vi.unstubAllEnvs());

test('the first on the path is taken', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-path-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'redis-server'), '');
  expect(onPath(['', join(folder, 'missing'), folder].join(delimiter))).toBe(join(folder, 'redis-server'));
});

test('the one that is asked for has to be there', async () => {
  vi.stubEnv('REDIS_SERVER_PATH', '/nowhere/redis-server');
  await expect(redisServer()).rejects.toThrow('REDIS_SERVER_PATH is /nowhere/redis-server');
});
