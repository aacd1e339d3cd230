import { expect, test } from 'vitest';
import {
  formatBitrate,
  formatLoss,
  formatResolution,
  formatRoundTrip,
  totalBitrate,
  UNKNOWN,
  worstLoss,
} from './figures';

const nobody = { audio: null, video: null, networkQuality: 0 };
const audio = { bitrate: 32_000, loss: 0.02, codec: 'opus' };
const video = { bitrate: 500_000, loss: null, codec: 'VP8', width: 640, height: 480, frameRate: 15 };

test.each([
  [formatBitrate(null), UNKNOWN],
  [formatBitrate(0), '0 kbit/s'],
  [formatBitrate(31_600), '32 kbit/s'],
  [formatBitrate(1_250_000), '1.3 Mbit/s'],
  [formatLoss(null), UNKNOWN],
  [formatLoss(Number.NaN), UNKNOWN],
  [formatLoss(0.0123), '1.2 %'],
  [formatRoundTrip(null), UNKNOWN],
  [formatRoundTrip(12.4), '12 ms'],
  [formatResolution(nobody), UNKNOWN],
  [formatResolution({ ...nobody, video }), '640×480'],
])('%s is written as %s', (written, expected) => {
  expect(written).toBe(expected);
});

test('sound and picture are added up, and the worse loss is told', () => {
  expect(totalBitrate(nobody)).toBeNull();
  expect(totalBitrate({ ...nobody, audio, video })).toBe(532_000);
  expect(worstLoss(nobody)).toBeNull();
  expect(worstLoss({ ...nobody, audio, video })).toBe(0.02);
});
