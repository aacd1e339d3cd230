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

test('a channel that was preloaded is joined without asking the access point again', {
  tag: '@slow',
  ...proves('AgoraRTC.preload'),
}, async ({ credentials, newSdkPage }) => {
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
});

test('a proxy of the application’s own choice may be the emulator', {
  tag: '@slow',
  ...proves('client.setProxyServer'),
}, async ({ credentials, emulator, newSdkPage }) => {
  const page = await newSdkPage();
  const outside = watchOutside(page);
  const proxied = page.page.waitForRequest((request) => request.url().includes('/ap/?url='));
  const { host } = new URL(emulator.url);
  expect(await page.join(credentials(1, { before: [['setProxyServer', host]] }))).toEqual({ uid: 1 });
  await proxied;
  expect(outside).toEqual([]);
});

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

for (const parameters of [
  { ENABLE_JOIN_V4: true },
  { ENABLE_PRE_SUB: true, ENABLE_INSTANT_VIDEO: true },
  { AREAS: ['EUROPE'], ENABLE_EVENT_REPORT: true, ENABLE_CONFIG_DISTRIBUTE: true },
]) {
  test(`with ${Object.keys(parameters).join(', ')} a call is a call`, { tag: '@slow' }, async ({
    credentials,
    newSdkPage,
  }) => {
    const [ana, ben] = [await newSdkPage(), await newSdkPage()];
    const outside = watchOutside(ana);
    await ana.page.evaluate((settings) => {
      for (const [key, value] of Object.entries(settings))
        AgoraRTC.setParameter(key as never, value as never);
    }, parameters);
    expect(await ana.join(credentials(1))).toEqual({ uid: 1 });
    await ben.join(credentials(2));
    await ben.publish('video');
    await expectMovingPicture(ana.videoOf(2));
    expect(outside).toEqual([]);
  });
}

test('an area chosen before the page turns to the emulator changes nothing', {
  tag: '@slow',
  ...proves('AgoraRTC.setArea'),
}, async ({ credentials, emulator, newSdkPage }) => {
  const page = await newSdkPage();
  const outside = watchOutside(page);
  await page.page.evaluate(async (url) => {
    AgoraRTC.setArea(['EUROPE'] as never);
    const module = '/connect.js';
    const { connectEmulator } = await import(module);
    connectEmulator(AgoraRTC, url);
  }, emulator.url);
  expect(await page.join(credentials(1))).toEqual({ uid: 1 });
  expect(outside).toEqual([]);
});

test('a data stream of the second kind is refused, and the call goes on', { tag: '@slow' }, async ({
  credentials,
  newSdkPage,
}) => {
  const page = await newSdkPage();
  await page.page.evaluate(() => AgoraRTC.setParameter('ENABLE_DATASTREAM_2', true));
  await page.join(credentials(1));
  const refused = await page.page.evaluate(() =>
    window.client.publish({ id: 1, ordered: true, metadata: '' }).then(() => null, window.describe),
  );
  expect(refused).toMatchObject({ code: 'UNEXPECTED_RESPONSE', number: 2022 });
  expect(await page.call('sendStreamMessage', 'hello')).toBeNull();
});

test('what an application tells home stays here', {
  tag: '@slow',
  ...proves(
    'client.sendCustomReportMessage',
    'AgoraRTC.enableLogUpload',
    'AgoraRTC.disableLogUpload',
    'AgoraRTC.setLogLevel',
    'client.setLicense',
    'client.setRTMConfig',
  ),
}, async ({ credentials, newSdkPage }) => {
  const page = await newSdkPage();
  const outside = watchOutside(page);
  await page.page.evaluate(() => {
    AgoraRTC.setLogLevel(0);
    AgoraRTC.enableLogUpload();
  });
  const uploaded = page.page.waitForResponse(/\/upload\/v1$/);
  const before = [
    ['setLicense', 'a1'.repeat(16)],
    ['setRTMConfig', { apRTM: false, rtmFlag: 0 }],
  ] satisfies [string, ...unknown[]][];
  const options = credentials(1, { before });
  expect(await page.join(options)).toEqual({ uid: 1 });
  const report = { reportId: 'r', category: 'c', event: 'e', label: 'l', value: 1 };
  expect(await page.call('sendCustomReportMessage', report)).toBeNull();
  expect(await (await uploaded).text()).toBe('OK');
  await page.page.evaluate(() => AgoraRTC.disableLogUpload());
  expect(outside).toEqual([]);
});

test('a test of the way hears itself, and nobody else hears of it', {
  tag: '@slow',
  ...proves('AgoraRTC.startLastmileProbeTest'),
}, async ({ credentials, newSdkPage }) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  const { appId, channel, token, uid } = credentials(1);
  await ben.join(credentials(2));
  const probe = await ana.page.evaluate(
    ([app, name, key, id]) => AgoraRTC.startLastmileProbeTest(app, name, key, id as never),
    [appId, channel, token ?? '', uid] as const,
  );
  expect(probe).toMatchObject({ state: 'complete', packetLossRate: 0 });
  // On one machine the way takes less than a millisecond.
  expect(probe.rtt).toBeGreaterThanOrEqual(0);
  expect(probe.networkQuality).toBeGreaterThan(0);
  expect((await ben.events()).filter((event) => event.startsWith('user-'))).toEqual([]);
});
