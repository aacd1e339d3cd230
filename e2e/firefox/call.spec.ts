import { expect } from '@playwright/test';
import { findFirefox } from './find-firefox.ts';
import { type CallBrowser, test } from './two-browsers.ts';

test.skip(
  !findFirefox(),
  'No Firefox is installed here: install one (Debian: firefox-esr) or set FIREFOX_PATH.',
);

interface Member {
  appId: string;
  channel: string;
  token: string;
  uid: number;
}

/** Joins and publishes microphone and camera. */
const enter = (browser: CallBrowser, member: Member, codec: string) =>
  browser.run(
    async ({ appId, channel, token, uid, codec: name }: Member & { codec: string }) => {
      window.makeClient({ codec: name });
      await window.client.join(appId, channel, token, uid);
      window.tracks = await Promise.all([
        AgoraRTC.createMicrophoneAudioTrack(),
        AgoraRTC.createCameraVideoTrack(),
      ]);
      await window.client.publish(window.tracks);
    },
    { ...member, codec },
  );

const codecsOf = (browser: CallBrowser) =>
  browser.run(() => {
    const names = ({ codecs }: RTCRtpCapabilities) => codecs.map(({ mimeType }) => mimeType.toLowerCase());
    const sent = names(RTCRtpSender.getCapabilities('video') ?? { codecs: [], headerExtensions: [] });
    const received = names(RTCRtpReceiver.getCapabilities('video') ?? { codecs: [], headerExtensions: [] });
    return sent.filter((name) => received.includes(name));
  });

/** The time the picture of a member has come to, and how bright it is; null before there is one. */
const pictureOf = (browser: CallBrowser, uid: number) =>
  browser.run((of: number) => {
    const video = [...document.querySelectorAll<HTMLVideoElement>(`[id="user-${of}"] video`)].at(-1);
    const context = document.createElement('canvas').getContext('2d');
    if (!video?.videoWidth || !context) return null;
    context.drawImage(video, 0, 0, 32, 24);
    const { data } = context.getImageData(0, 0, 32, 24);
    return { time: video.currentTime, brightness: data.reduce((sum, value) => sum + value, 0) / data.length };
  }, uid);

async function expectMoving(browser: CallBrowser, uid: number): Promise<void> {
  const timeNow = async () => (await pictureOf(browser, uid))?.time ?? 0;
  const before = await timeNow();
  await expect.poll(timeNow, { message: 'the picture moves on' }).toBeGreaterThan(before + 0.5);
  // An opaque black picture has a quarter of full brightness, from its alpha channel.
  expect((await pictureOf(browser, uid))?.brightness).toBeGreaterThan(70);
}

/** By the browser's own statistics: a machine without a sound card may hear nothing, but decodes all the same. */
const expectSound = (browser: CallBrowser, uid: number) =>
  expect
    .poll(
      () => browser.run((of: number) => window.client.getRemoteAudioStats()[of]?.receiveLevel ?? 0, uid),
      { message: `sound of ${uid}` },
    )
    .toBeGreaterThan(0);

const expectEvent = (browser: CallBrowser, event: string) =>
  expect.poll(() => browser.run(() => window.events), { message: event }).toContain(event);

for (const codec of ['vp8', 'vp9', 'av1', 'h264']) {
  test(`Chromium and Firefox see and hear each other in ${codec}`, async ({
    chromium,
    firefox,
    credentials,
  }) => {
    for (const [name, browser] of Object.entries({ chromium, firefox })) {
      test.skip(!(await codecsOf(browser)).includes(`video/${codec}`), `This ${name} has no ${codec}.`);
    }
    await enter(chromium, credentials(1), codec);
    await enter(firefox, credentials(2), codec);
    await expectMoving(firefox, 1);
    await expectMoving(chromium, 2);
    await expectSound(firefox, 1);
    await expectSound(chromium, 2);
  });
}

test('losses are mended between the two, and mutes, messages and leaving are seen', async ({
  chromium,
  firefox,
  control,
  credentials,
}) => {
  const { channel } = credentials(1);
  await enter(chromium, credentials(1), 'vp8');
  await enter(firefox, credentials(2), 'vp8');
  await expectMoving(firefox, 1);
  await control.fault({ type: 'media', channel, loss: 0.05 });
  await expectMoving(firefox, 1);
  await expectMoving(chromium, 2);
  await control.clearFaults();

  await firefox.run(() => window.client.sendStreamMessage('from Firefox'));
  await expectEvent(chromium, 'stream-message 2 from Firefox');
  await chromium.run(() => window.client.sendStreamMessage('from Chromium'));
  await expectEvent(firefox, 'stream-message 1 from Chromium');

  await firefox.run(() => window.tracks[0]?.setMuted(true));
  await expectEvent(chromium, 'user-unpublished 2 audio');
  await control.fault({ type: 'drop-socket', channel, uid: '2' });
  await expectEvent(firefox, 'connection-state-change RECONNECTING CONNECTED');
  await expectMoving(firefox, 1);
  await firefox.run(() => window.client.leave());
  await expectEvent(chromium, 'user-left 2 Quit');
});
