import { expect } from '@playwright/test';
import { expectMovingPicture } from '../support/media.ts';
import { test } from './fixtures.ts';
import { proves } from './proves.ts';

test('statistics, levels and clocks are told from a call that goes on', {
  tag: '@slow',
  ...proves(
    'client.getLocalAudioStats',
    'client.getLocalVideoStats',
    'client.getRemoteAudioStats',
    'client.getRemoteVideoStats',
    'client.getRemoteNetworkQuality',
    'client.getNetworkQuality',
    'client.enableAudioVolumeIndicator',
    'client:volume-indicator',
    'client:peerconnection-state-change',
    'client:is-using-cloud-proxy',
    'client.getNtpWallTimeInMs',
    'localTrack.getStats',
    'remoteTrack.getStats',
  ),
}, async ({ credentials, newSdkPage }) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  await ana.join(credentials(1));
  await ben.join(credentials(2));
  await ben.publish('audio', 'video');
  await expectMovingPicture(ana.videoOf(2));
  await ana.expectEvent('peerconnection-state-change connected connecting');
  await ana.expectEvent('is-using-cloud-proxy false');

  await expect
    .poll(() =>
      ben.page.evaluate(() => {
        const { client, tracks } = window;
        const { sendBitrate, sendResolutionWidth } = client.getLocalVideoStats();
        const audio = client.getLocalAudioStats();
        const ofTrack = tracks[1]?.getStats();
        const { OutgoingAvailableBandwidth: kilobits } = client.getRTCStats();
        return {
          video: (sendBitrate ?? 0) > 0 && sendResolutionWidth === 640,
          audio: (audio.sendBitrate ?? 0) > 0 && audio.codecType === 'opus',
          track: (ofTrack?.sendBytes ?? 0) > 0,
          room: kilobits > 500,
        };
      }),
    )
    .toEqual({ video: true, audio: true, track: true, room: true });
  await expect
    .poll(() =>
      ana.page.evaluate(() => {
        const { client } = window;
        const video = client.getRemoteVideoStats()[2];
        const audio = client.getRemoteAudioStats()[2];
        const quality = client.getRemoteNetworkQuality()[2];
        const ofTrack = client.remoteUsers[0]?.videoTrack?.getStats();
        return {
          video: (video?.receiveFrameRate ?? 0) > 0 && video?.receiveResolutionHeight === 480,
          audio: (audio?.receiveBitrate ?? 0) > 0,
          quality: quality?.downlinkNetworkQuality,
          own: client.getNetworkQuality().uplinkNetworkQuality,
          track: (ofTrack?.receiveBytes ?? 0) > 0,
        };
      }),
    )
    .toEqual({ video: true, audio: true, quality: 1, own: 1, track: true });

  const [wall, now] = await ana.page.evaluate(() => [window.client.getNtpWallTimeInMs(), Date.now()]);
  expect(Math.abs((wall ?? 0) - (now ?? 0))).toBeLessThan(2000);
  const levels = await ana.page.evaluate(
    () =>
      new Promise<{ uid: string | number; level: number }[]>((resolve) => {
        window.client.on('volume-indicator', (all) => {
          if (all.some(({ level }) => level > 0)) resolve(all);
        });
        // The fake microphone beeps once a second: looked at every two seconds it may be silent each time.
        AgoraRTC.setParameter('AUDIO_VOLUME_INDICATION_INTERVAL', 130);
        window.client.enableAudioVolumeIndicator();
      }),
  );
  expect(levels.map(({ uid }) => uid)).toContain(2);
});
