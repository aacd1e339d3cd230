import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type Emulator, startEmulator } from '../emulator/src/emulator.ts';
import { mintToken } from '../emulator/src/testing/mint-token.ts';
import { project } from './support/addresses.ts';
import { expectMovingPicture } from './support/media.ts';

/** Its own emulator: what the console shows must be only what the test did. */
const test = base.extend<{ console: Page; members: BrowserContext }, { emulator: Emulator }>({
  emulator: [
    async ({ browserName: _ }, use) => {
      const other = { appId: 'a'.repeat(32), appCertificate: null };
      const emulator = await startEmulator({ projects: [project, other] });
      await use(emulator);
      await emulator.close();
    },
    { scope: 'worker' },
  ],
  console: async ({ page, emulator }, use) => {
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(emulator.url);
    await expect(page.getByText('Live', { exact: true })).toBeVisible();
    await use(page);
    expect(problems).toEqual([]);
  },
  members: async ({ browser }, use) => {
    const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
    const refusals: string[] = [];
    context.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refusals.push(message.text());
    });
    await use(context);
    expect(refusals).toEqual([]);
    await context.close();
  },
});

const channel = 'console';

/** Joins by the web demo and waits until it publishes. */
async function joinDemo(context: BrowserContext, { url }: Emulator, uid: number | string): Promise<Page> {
  const demo = await context.newPage();
  await demo.goto(`${url}/console/client`);
  await expect(demo.getByText('Ready')).toBeVisible();
  await expect(demo.getByLabel('App ID')).toHaveValue(project.appId);
  await demo.getByLabel('Channel').fill(channel);
  await demo.getByLabel('Token').fill(mintToken({ project, channel, uid: String(uid) }));
  await demo.getByLabel('uid or account').fill(String(uid));
  await demo.getByRole('button', { name: 'Join' }).click();
  await expect(demo.getByText(`Publishing as ${uid}`)).toBeVisible();
  return demo;
}

const memberOf = (page: Page, uid: number | string) => page.locator(`[data-uid="${uid}"]`);

/** A chart's present value, in kbit/s. */
async function kilobits(page: Page, uid: number, name: string): Promise<number> {
  const label = await memberOf(page, uid)
    .getByRole('img', { name: new RegExp(`^${name}`) })
    .getAttribute('aria-label');
  const [, value = '0', unit] = /now ([\d.]+) (k|M)bit\/s/.exec(label ?? '') ?? [];
  return Number(value) * (unit === 'M' ? 1000 : 1);
}

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  }
}

test('says how to join while nobody is here', async ({ console, emulator }) => {
  await expect(console.getByText('Nobody is here yet')).toBeVisible();
  await expect(console.getByText(`connectEmulator(AgoraRTC, '${emulator.url}')`)).toBeVisible();
  await expect(console.getByText('Certificate: tokens required')).toBeVisible();
  await expect(console.getByText('No certificate: takes no tokens')).toBeVisible();
  expect(await console.content()).not.toContain(project.appCertificate);
  await expectAccessible(console);
});

test('shows who is here and what flows, and brings a dropped member back', async ({
  console,
  emulator,
  members,
}) => {
  const ana = await joinDemo(members, emulator, 1001);
  await joinDemo(members, emulator, 'ben@example.org');
  await expectMovingPicture(ana.locator('#people video').last());

  const channelCard = console.getByRole('region', { name: `Channel ${channel}` });
  await expect(channelCard.getByText('2 members')).toBeVisible();
  await expect(console.getByText('Nobody is here yet')).toBeHidden();
  const member = memberOf(console, 1001);
  await expect(member.getByText('signalling up')).toBeVisible();
  await expect(member.getByText('media up')).toBeVisible();
  await expect(memberOf(console, 'ben@example.org').getByText('Audio', { exact: true })).toBeVisible();
  await expect.poll(() => kilobits(console, 1001, 'Video high')).toBeGreaterThan(50);
  await expect.poll(() => kilobits(console, 1001, 'Audio')).toBeGreaterThan(1);
  await expect(member.getByText('640 × 480 · VP8')).toBeVisible();
  await expectAccessible(console);
  await expectAccessible(ana);

  await member.getByRole('button', { name: 'Drop the socket of uid 1001' }).click();
  await expect(console.getByText('Drop socket: done.')).toBeVisible();
  const log = console.getByRole('region', { name: 'The last 300 lines' });
  await expect(log.getByText('socket lost')).toBeVisible();
  await expect(log.getByText('member back')).toBeVisible();
  await expect(member.getByText('signalling up')).toBeVisible();
  await expect(ana.getByText('connection RECONNECTING → CONNECTED')).toBeVisible();
});

test('spoils the media of one member for a while', { tag: '@slow' }, async ({
  console,
  emulator,
  members,
}) => {
  await joinDemo(members, emulator, 1003);
  await joinDemo(members, emulator, 1004);
  await expect.poll(() => kilobits(console, 1003, 'Video high')).toBeGreaterThan(50);
  await memberOf(console, 1003).getByRole('button', { name: 'Choose a fault for uid 1003' }).click();
  await expect(console.getByLabel('For whom')).toBeFocused();
  await console.getByLabel('Seconds', { exact: true }).fill('');
  await console.getByRole('button', { name: 'Freeze media' }).click();
  const going = console.getByRole('list', { name: 'What goes wrong now' });
  await expect(going.getByText('Freeze media · for 1003 · Way both · until cleared')).toBeVisible();
  await expect.poll(() => kilobits(console, 1003, 'Video high')).toBe(0);
  expect(await kilobits(console, 1004, 'Video high')).toBeGreaterThan(50);
  await going.getByRole('button', { name: 'Clear' }).click();
  await expect(going.getByRole('listitem')).toHaveCount(0);
  await expect.poll(() => kilobits(console, 1003, 'Video high')).toBeGreaterThan(50);
});

test('mints a token that joins, and takes tokens apart', async ({ console, members }) => {
  await console.getByLabel('Channel', { exact: true }).fill('minted');
  await console.getByLabel('uid or account').fill('ada@example.org');
  await console.getByLabel('Life (s)').fill('600');
  await console.getByRole('button', { name: 'Mint' }).click();
  const token = await console.getByLabel('Minted token').inputValue();
  expect(token).toMatch(/^007/);

  const inspector = console.getByRole('region', { name: 'Inspect a token' });
  const minter = console.getByRole('region', { name: 'Mint a token' });
  await minter.getByRole('button', { name: 'Inspect' }).click();
  await expect(inspector.getByText('Signed with this project’s certificate.')).toBeVisible();
  await expect(inspector.getByText('ada@example.org')).toBeVisible();
  await expect(inspector.getByText('Publish video')).toBeVisible();
  await expect(inspector.getByText(/in (10 min|9 min)/).first()).toBeVisible();
  await expectAccessible(console);

  const address = await minter.getByRole('link', { name: 'Join in the web demo' }).getAttribute('href');
  const demo = await members.newPage();
  await demo.goto(new URL(address ?? '', console.url()).href);
  await expect(demo.getByText('Ready')).toBeVisible();
  // The token is not left in the address bar, nor in the history.
  expect(demo.url()).not.toContain('007');
  await demo.getByRole('button', { name: 'Join' }).click();
  await expect(demo.getByText('Publishing as ada@example.org')).toBeVisible();
  await expect(memberOf(console, 'ada@example.org').getByText('signalling up')).toBeVisible();
  await demo.getByRole('button', { name: 'Leave' }).click();
  await expect(memberOf(console, 'ada@example.org')).toHaveCount(0);

  await inspector.getByLabel('Token (007…)').fill(`${token.slice(0, 40)}!`);
  await inspector.getByRole('button', { name: 'Inspect' }).click();
  await expect(inspector.getByText('What follows 007 is not base64.')).toBeVisible();
  const stranger = { ...project, appCertificate: '0'.repeat(32) };
  await inspector
    .getByLabel('Token (007…)')
    .fill(mintToken({ project: stranger, channel, uid: '7', issuedAt: 1_700_000_000 }));
  await inspector.getByRole('button', { name: 'Inspect' }).click();
  await expect(inspector.getByText('Not signed with this project’s certificate.')).toBeVisible();
  await expect(inspector.getByText(/^Ended 2023-11-1/)).toBeVisible();
});

test('filters the log, and finds the emulator again after it was away', async ({ page }) => {
  const first = await startEmulator({ projects: [project] });
  await fetch(`${first.url}/control/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'restart-gateway' }),
  });
  await page.goto(first.url);
  const lines = page.getByRole('region', { name: 'The last 300 lines' }).getByRole('listitem');
  await expect(lines.getByText('gateway restarted')).toBeVisible();
  await page.getByLabel('Filter the log').fill('type="restart');
  await expect(lines.filter({ visible: true })).toHaveCount(1);
  await page.getByLabel('Filter the log').fill('');

  await first.close();
  await expect(page.getByText('Emulator away')).toBeVisible();
  const second = await startEmulator({ projects: [project], port: first.port });
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await second.close();
});

test('answers no other page', async ({ page, emulator }) => {
  await page.goto(`http://localhost:${emulator.port}/ping`);
  const read = await page.evaluate(
    (url) =>
      fetch(`${url}/console/state`)
        .then((response) => response.text())
        .catch(() => 'kept away'),
    emulator.url,
  );
  expect(read).toBe('kept away');
});
