import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { expectMovingPicture } from './support/media.ts';

const run = promisify(execFile);
const RECIPES = 'emulator/recipes';

let folder: string;
let archive: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-recipes-'));
  await run('npm', ['pack', '--workspace', 'agora-emulator', '--pack-destination', folder]);
  const { version } = JSON.parse(await readFile('emulator/package.json', 'utf8'));
  archive = join(folder, `agora-emulator-${version}.tgz`);
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** A copy of a recipe as Git has it, with this emulator's package and what else it names installed. */
async function installed(recipe: string): Promise<string> {
  const from = join(RECIPES, recipe);
  const { stdout } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', from]);
  for (const file of stdout.trim().split('\n')) await cp(file, join(folder, file));
  const cwd = join(folder, from);
  const manifest = JSON.parse(await readFile(join(cwd, 'package.json'), 'utf8'));
  manifest.devDependencies['agora-emulator'] = `file:${archive}`;
  await writeFile(join(cwd, 'package.json'), JSON.stringify(manifest));
  await run('npm', ['install', '--no-audit', '--no-fund'], { cwd });
  return cwd;
}

for (const { recipe, address } of [
  { recipe: 'plain-html', address: 'http://localhost:5000' },
  { recipe: 'vite-react', address: 'http://localhost:5173' },
]) {
  test(`two tabs of the recipe ${recipe} see each other`, { tag: '@slow' }, async ({ context }) => {
    const cwd = await installed(recipe);
    // A group of its own, as a terminal gives it, so that one signal ends all that it starts.
    const started = spawn('npm', ['start'], { cwd, detached: true, stdio: 'ignore' });
    try {
      const answers = () =>
        fetch(address).then(
          ({ ok }) => ok,
          () => false,
        );
      await expect.poll(answers, { message: 'the page is served' }).toBe(true);
      await context.grantPermissions(['camera', 'microphone']);
      const tabs = [await context.newPage(), await context.newPage()];
      for (const tab of tabs) {
        await tab.goto(address);
        await tab.getByRole('button', { name: 'Join' }).click();
        await expect(tab.getByRole('status')).toContainText('Joined');
      }
      // The other's picture is the last that comes.
      for (const tab of tabs) await expectMovingPicture(tab.locator('#people video, .remote video').last());
    } finally {
      const ended = once(started, 'exit');
      if (started.pid) process.kill(-started.pid, 'SIGINT');
      await ended;
    }
  });
}

test('the recipe for Playwright passes its own test', { tag: '@slow' }, async () => {
  const cwd = await installed('playwright');
  const { stdout } = await run('npm', ['test'], { cwd, env: { ...process.env, CI: '1' } });
  expect(stdout).toContain('1 passed');
});
