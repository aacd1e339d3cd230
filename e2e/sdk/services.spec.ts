import { expect } from '@playwright/test';
import { mintToken } from '../../emulator/src/testing/mint-token.ts';
import { expectMovingPicture } from '../support/media.ts';
import type { SdkPage } from '../support/sdk-page.ts';
import { test } from './fixtures.ts';
import { projects } from './projects.ts';
import { proves } from './proves.ts';

/** Counts the page's questions to the access point from now on. */
function countQuestions({ page }: SdkPage): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/api/v2/transpond/webrtc')) count += 1;
  });
  return () => count;
}

/** Addresses other than this machine's that the page asked for. */
function watchOutside({ page }: SdkPage): string[] {
  const outside: string[] = [];
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (!['localhost', '127.0.0.1'].includes(hostname)) outside.push(request.url());
  });
  return outside;
}

test(
  'a channel that was preloaded is joined without asking the access point again',
  proves('AgoraRTC.preload'),
  async ({ credentials, newSdkPage }) => {
    const page = await newSdkPage();
    const options = credentials('ana');
    const { appId, channel, token, uid } = options;
    const questions = countQuestions(page);
    await page.page.evaluate(([app, name, key, id]) => AgoraRTC.preload(app, name, key, id), [
      appId,
      channel,
      token,
      uid,
    ] as const);
    const before = questions();
    expect(before).toBeGreaterThan(0);
    expect(await page.join(options)).toEqual({ uid: 'ana' });
    expect(questions()).toBe(before);
  },
);

for (const [what, before] of [
  ['cloud proxy over UDP', [['startProxyServer', 3]]],
  ['cloud proxy over TCP', [['startProxyServer', 5]]],
  ['a proxy that was turned off again', [['startProxyServer', 4], ['stopProxyServer']]],
] satisfies [string, [string, ...unknown[]][]][]) {
  test(`${what}: signalling comes by the emulator as the proxy`, {
    tag: '@slow',
    ...proves(...before.map(([method]) => `client.${method}`)),
  }, async ({ credentials, newSdkPage }) => {
    const [ana, ben] = [await newSdkPage(), await newSdkPage()];
    const outside = watchOutside(ana);
    expect(await ana.join(credentials(1, { before }))).toEqual({ uid: 1 });
    await ben.join(credentials(2));
    await ben.publish('video');
    await expectMovingPicture(ana.videoOf(2));
    expect(outside).toEqual([]);
  });
}

test('a new token goes by a new ticket when the SDK is told so, and a wrong one is refused there', {
  tag: '@slow',
  ...proves('client.renewToken'),
}, async ({ credentials, newSdkPage }) => {
  const page = await newSdkPage();
  await page.page.evaluate(() => AgoraRTC.setParameter('USE_NEW_TOKEN', true));
  const options = credentials(1);
  await page.join(options);
  const questions = countQuestions(page);
  expect(await page.call('renewToken', options.token)).toBeNull();
  expect(questions()).toBeGreaterThan(0);
  const other = mintToken({ project: projects.plain, channel: 'other', uid: '1' });
  expect(await page.call('renewToken', other)).toMatchObject({ code: 'UPDATE_TICKET_FAILED' });
});
