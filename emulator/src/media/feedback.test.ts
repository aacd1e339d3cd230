import { expect, test } from 'vitest';
import {
  PictureLossIndication,
  type ReceiverEstimatedMaxBitrate,
  RtcpPacketConverter,
  RtcpPayloadSpecificFeedback,
} from 'werift';
import { pictureLossIndication, receiverEstimatedMaximumBitrate } from './feedback.ts';

function feedbackOf(packet: Buffer) {
  const [parsed] = RtcpPacketConverter.deSerialize(packet);
  expect(parsed).toBeInstanceOf(RtcpPayloadSpecificFeedback);
  return (parsed as RtcpPayloadSpecificFeedback).feedback;
}

test('a picture loss indication names the stream that needs a key frame', () => {
  const feedback = feedbackOf(pictureLossIndication(0xdead_beef));
  expect(feedback).toBeInstanceOf(PictureLossIndication);
  expect(feedback).toMatchObject({ mediaSsrc: 0xdead_beef });
});

test.each([
  [64_000, [7]],
  [5_000_000, [1, 0xffff_fffe]],
  [262_143, []],
  [262_144, [9]],
])('a limit of %i bit/s survives writing and reading', (bitrate, ssrcs) => {
  const feedback = feedbackOf(receiverEstimatedMaximumBitrate(bitrate, ssrcs)) as ReceiverEstimatedMaxBitrate;
  expect(feedback.ssrcFeedbacks).toEqual(ssrcs);
  // The mantissa has 18 bits, so the value is cut by less than one part in 2^17.
  expect(Number(feedback.bitrate)).toBeLessThanOrEqual(bitrate);
  expect(Number(feedback.bitrate)).toBeGreaterThan(bitrate * (1 - 2 ** -17));
});
