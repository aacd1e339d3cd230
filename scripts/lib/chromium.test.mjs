import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { candidates } from './chromium.mjs';

test('a Chromium comes before a Chrome, wherever each is on the path', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-path-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  await mkdir(first);
  await mkdir(second);
  await writeFile(join(first, 'google-chrome'), '');
  await writeFile(join(second, 'chromium'), '');
  await writeFile(join(second, 'chromium-bsu'), '');

  const path = [first, '', join(folder, 'missing'), second].join(delimiter);
  expect(candidates(path)).toEqual([join(second, 'chromium'), join(first, 'google-chrome')]);
  expect(candidates('')).toEqual([]);
});
