import { expect } from '@playwright/test';
import type { ICameraVideoTrack } from '../../lib/call/sdk.ts';
import { expectMovingPicture, pictureWidth } from '../support/media.ts';
import type { SdkPage } from '../support/sdk-page.ts';
import { test } from './fixtures.ts';

/**
 * What the browser makes of the sender reports: how much later its publisher's sound plays than the picture, in
 * milliseconds, or null before it knows; and how many reports of the picture have come.
 */
const syncOf = ({ page }: SdkPage) =>
  page.evaluate(async () => {
    const [user] = window.client.remoteUsers;
    const read = async (track: Pick<ICameraVideoTrack, 'getRTCRtpTransceiver'> | undefined) => {
      const stats = await track?.getRTCRtpTransceiver()?.receiver.getStats();
      const entries = [...(stats?.values() ?? [])];
      return {
        plays: entries.find(({ type }) => type === 'inbound-rtp')?.estimatedPlayoutTimestamp as
          | number
          | undefined,
        reports: entries.find(({ type }) => type === 'remote-outbound-rtp')?.reportsSent as
          | number
          | undefined,
      };
    };
    const [sound, picture] = [await read(user?.audioTrack), await read(user?.videoTrack)];
    const known = sound.plays !== undefined && picture.plays !== undefined;
    return {
      later: known ? Math.round((picture.plays ?? 0) - (sound.plays ?? 0)) : null,
      reports: picture.reports ?? 0,
    };
  });

/** What nobody notices, in milliseconds (ITU-R BT.1359: sound 45 early to 125 late is not detected). */
const UNNOTICED = 100;

async function expectInSync(page: SdkPage): Promise<void> {
  // A browser needs two reports of each stream, and of sound they come every five seconds; then it draws the two together.
  await expect
    .poll(async () => Math.abs((await syncOf(page)).later ?? Number.POSITIVE_INFINITY), {
      message: 'how far apart lips and sound are',
    })
    .toBeLessThan(UNNOTICED);
  const { later } = await syncOf(page);
  test.info().annotations.push({ type: 'measured', description: `sound ${later} ms later than the picture` });
}

test('lips and sound stay together, in the low stream as well', { tag: '@slow' }, async ({
  credentials,
  newSdkPage,
}) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  await ana.join(credentials(1));
  await ben.join(credentials(2));
  await ben.call('enableDualStream');
  await ben.publish('audio', 'video');
  await expectMovingPicture(ana.videoOf(2));
  await expectInSync(ana);

  await ana.call('setRemoteVideoStreamType', 2, 1);
  await expect.poll(() => pictureWidth(ana.videoOf(2))).toBe(160);
  // Reports that contradict those before are not believed until there are some of them.
  const { reports } = await syncOf(ana);
  await expect.poll(async () => (await syncOf(ana)).reports).toBeGreaterThan(reports + 8);
  await expectInSync(ana);
});
