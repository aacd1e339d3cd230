import { expect, type Page } from '@playwright/test';
import { DEMO_CREDENTIALS, DEMO_PROJECT } from '../emulator/src/demo-project.ts';
import { type Emulator, startEmulator } from '../emulator/src/emulator.ts';
import { mintToken } from '../emulator/src/testing/signalling-client.ts';
import { test } from './support/fixtures.ts';
import { joinPlainClient, openPlainClient, servePlainClient } from './support/plain-client.ts';

/** An emulator of these tests' own, and the plain client pointed at it. */
let emulator: Emulator;
let plainClient: Awaited<ReturnType<typeof servePlainClient>>;

test.beforeAll(async () => {
  emulator = await startEmulator();
  plainClient = await servePlainClient(emulator.url);
});
test.afterAll(async () => {
  await plainClient.close();
  await emulator.close();
});

const { appId } = DEMO_PROJECT;
const authorization = `Basic ${btoa(`${DEMO_CREDENTIALS.restKey}:${DEMO_CREDENTIALS.restSecret}`)}`;

async function kickingRule(method: 'POST' | 'DELETE', rule: object): Promise<number> {
  const response = await fetch(`${emulator.url}/dev/v1/kicking-rule`, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ appid: appId, ...rule }),
  });
  expect(response.status).toBe(200);
  const { id } = (await response.json()) as { id: number };
  return id;
}

const join = (page: Page, channel: string, uid: number) =>
  joinPlainClient(page, { appId, channel, uid, token: mintToken({ channel, uid: String(uid) }) });

async function publishIn(page: Page, channel: string, uid: number): Promise<void> {
  await openPlainClient(page, plainClient.url);
  await join(page, channel, uid);
  await expect(page.getByText(`Publishing as ${uid}`)).toBeVisible();
}

const eventsOf = (page: Page) => page.evaluate('window.events') as Promise<string[]>;

test.use({ permissions: ['camera', 'microphone'] });

for (const [means, rule, reason] of [
  ['uid', { uid: 1000 }, 'UID_BANNED'],
  ['address', { ip: '127.0.0.1' }, 'IP_BANNED'],
  ['channel', { cname: 'banned-by-channel' }, 'CHANNEL_BANNED'],
] as const) {
  test(`who is banned by ${means} is told so, and is let in again when the rule is gone`, {
    // The rules differ by what they name, and by nothing else that a page sees.
    tag: means === 'uid' ? [] : '@slow',
  }, async ({ page }) => {
    const channel = `banned-by-${means}`;
    await publishIn(page, channel, 1000);
    const id = await kickingRule('POST', { ...rule, time: 5, privileges: ['join_channel'] });
    await expect
      .poll(() => eventsOf(page))
      .toContainEqual(expect.stringMatching(new RegExp(`^state \\w+ DISCONNECTED ${reason}$`)));

    await openPlainClient(page, plainClient.url);
    await join(page, channel, 1000);
    await expect(page.getByRole('status')).toHaveText('CAN_NOT_GET_GATEWAY_SERVER: no active status');

    await kickingRule('DELETE', { id });
    await publishIn(page, channel, 1000);
  });
}

test('who may not publish video loses it before the others, and is refused', async ({ page, context }) => {
  const channel = 'banned-video';
  const watching = await context.newPage();
  await publishIn(watching, channel, 2000);
  await publishIn(page, channel, 1000);
  await expect.poll(() => eventsOf(watching)).toContain('user-published 1000 video');
  const id = await kickingRule('POST', { uid: 1000, time: 5, privileges: ['publish_video'] });
  await expect.poll(() => eventsOf(watching)).toContain('user-unpublished 1000 video');
  expect(await eventsOf(watching)).not.toContain('user-unpublished 1000 audio');

  await openPlainClient(page, plainClient.url);
  await join(page, channel, 1000);
  await expect(page.getByRole('status')).toHaveText(/^UNEXPECTED_RESPONSE/);
  await kickingRule('DELETE', { id });
  await publishIn(page, channel, 1000);
});
