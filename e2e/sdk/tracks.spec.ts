import { expect } from '@playwright/test';
import { expectMovingPicture, pictureColour, pictureWidth } from '../support/media.ts';
import type { SdkPage } from '../support/sdk-page.ts';
import { test } from './fixtures.ts';
import { proves } from './proves.ts';

/** How loud somebody's sound is that arrives, as the SDK tells it. */
const levelOf = ({ page }: SdkPage, uid: number) =>
  page.evaluate((of) => window.client.getRemoteAudioStats()[of]?.receiveLevel ?? 0, uid);

test('tracks of the page’s own are seen and heard, and what becomes of them', {
  tag: '@slow',
  ...proves(
    'AgoraRTC.createCustomAudioTrack',
    'AgoraRTC.createCustomVideoTrack',
    'localAudioTrack.setVolume',
    'localVideoTrack.replaceTrack',
    'localVideoTrack.setEncoderConfiguration',
    'localVideoTrack.setOptimizationMode',
    'remoteTrack:first-frame-decoded',
    'remoteVideoTrack:video-state-changed',
  ),
}, async ({ credentials, emulator, newSdkPage }) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  const options = credentials(1);
  await ana.join({ ...options, client: { watchTracks: true } });
  await ben.join(credentials(2));
  await ben.page.evaluate(async () => {
    const sound = new AudioContext();
    const tone = new OscillatorNode(sound);
    const way = sound.createMediaStreamDestination();
    tone.connect(way);
    tone.start();
    const [heard] = way.stream.getAudioTracks();
    const seen = window.drawPicture('red');
    if (!heard) throw new Error('There is no sound.');
    const audio = AgoraRTC.createCustomAudioTrack({ mediaStreamTrack: heard });
    const video = AgoraRTC.createCustomVideoTrack({ mediaStreamTrack: seen });
    window.tracks = [audio, video] as never;
    await window.client.publish(window.tracks);
  });
  await expectMovingPicture(ana.videoOf(2));
  await ana.expectEvent('first-frame-decoded 2');
  await ana.expectEvent('video-state-changed 2 2');
  await expect.poll(() => pictureColour(ana.videoOf(2))).toBe('red');
  await expect.poll(() => levelOf(ana, 2)).toBeGreaterThan(0);

  await ben.page.evaluate(async () => {
    const [audio, video] = window.tracks as never as [
      import('../../lib/call/sdk.ts').ILocalAudioTrack,
      import('../../lib/call/sdk.ts').ILocalVideoTrack,
    ];
    audio.setVolume(0);
    await video.replaceTrack(window.drawPicture('blue'), true);
  });
  await expect.poll(() => levelOf(ana, 2)).toBe(0);
  await expect.poll(() => pictureColour(ana.videoOf(2))).toBe('blue');

  await emulator.fault({ type: 'freeze-media', channel: options.channel, uid: '2', direction: 'up' });
  await ana.expectEvent('video-state-changed 2 3');
  await emulator.clearFaults();
  await expectMovingPicture(ana.videoOf(2));

  await ben.page.evaluate(() => window.client.unpublish(window.tracks.slice(1)));
  await ben.publish('video');
  await expect.poll(() => pictureWidth(ana.videoOf(2))).toBe(640);
  const rather = await ben.page.evaluate(async () => {
    const camera = window.tracks[0] as import('../../lib/call/sdk.ts').ICameraVideoTrack;
    await camera.setOptimizationMode('detail');
    await camera.setEncoderConfiguration('240p_1');
    return camera.getRTCRtpTransceiver()?.sender.getParameters().degradationPreference;
  });
  expect(rather).toBe('maintain-resolution');
  await expect.poll(() => pictureWidth(ana.videoOf(2))).toBe(320);
});

/** A tab that moves and sounds, under the title that the browser is told to share. */
const SLIDES = `<title>Slides</title>
<style>body{background:#fff;font:80px sans-serif}p{animation:move 1s linear infinite alternate}
@keyframes move{to{translate:400px}}</style><p>Slide 1</p>
<script>const sound=new AudioContext(),tone=new OscillatorNode(sound);tone.connect(sound.destination);tone.start()</script>`;

test('a screen is shared with its sound', {
  tag: '@slow',
  ...proves('AgoraRTC.createScreenVideoTrack'),
}, async ({ credentials, newSdkPage }) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  await ana.join(credentials(1));
  await ben.join(credentials(2));
  const slides = await ben.page.context().newPage();
  await slides.setContent(SLIDES);
  await ben.page.bringToFront();
  await ben.page.evaluate(async () => {
    const tracks = await AgoraRTC.createScreenVideoTrack({ encoderConfig: '720p_1' }, 'enable');
    await window.client.publish(tracks);
  });
  await expectMovingPicture(ana.videoOf(2));
  await expect.poll(() => levelOf(ana, 2)).toBeGreaterThan(0);
});

test('words beside the picture arrive with it', {
  tag: '@slow',
  ...proves('localVideoTrack.sendSeiData', 'remoteVideoTrack:sei-received'),
}, async ({ credentials, newSdkPage }) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  for (const { page } of [ana, ben]) {
    await page.evaluate(() => {
      AgoraRTC.setParameter('ENABLE_VIDEO_SEI', true);
      AgoraRTC.setParameter('ENABLE_ENCODED_TRANSFORM', true);
    });
  }
  await ana.join(credentials(1, { client: { codec: 'h264', watchTracks: true } }));
  await ben.join(credentials(2, { client: { codec: 'h264' } }));
  await ben.publish('video');
  await expectMovingPicture(ana.videoOf(2));
  await ben.page.evaluate(() => {
    const camera = window.tracks[0] as import('../../lib/call/sdk.ts').ICameraVideoTrack;
    camera.sendSeiData(new TextEncoder().encode('hello'));
  });
  await ana.expectEvent('sei-received 2 hello');
});

test('scalable video passes with all its layers', { tag: '@slow' }, async ({ credentials, newSdkPage }) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  await ana.join(credentials(1, { client: { codec: 'vp9' } }));
  await ben.join(credentials(2, { client: { codec: 'vp9' } }));
  await ben.page.evaluate(async () => {
    const camera = await AgoraRTC.createCameraVideoTrack({ scalabiltyMode: '3SL3TL' });
    window.tracks = [camera];
    await window.client.publish(camera);
  });
  const layersOf = () =>
    ben.page.evaluate(async () => {
      const camera = window.tracks[0] as import('../../lib/call/sdk.ts').ICameraVideoTrack;
      const stats = await camera.getRTCRtpTransceiver()?.sender.getStats();
      return [...(stats?.values() ?? [])].find(({ type }) => type === 'outbound-rtp')?.scalabilityMode;
    });
  await expect.poll(layersOf, { message: 'several spatial layers' }).toMatch(/^L[23]T3/);
  await expectMovingPicture(ana.videoOf(2));
  await expect.poll(() => pictureWidth(ana.videoOf(2))).toBe(640);
});
