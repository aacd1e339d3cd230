import { expect, test } from 'vitest';
import { agreeOnCapabilities } from './capabilities.ts';

const codec = (payloadType: number, encodingName: string, apt?: number) => ({
  payloadType,
  rtpMap: { encodingName },
  rtcpFeedbacks: [{ type: 'nack' }, { type: 'goog-remb' }, { type: 'transport-cc' }],
  ...(apt === undefined ? {} : { fmtp: { parameters: { apt: String(apt) } } }),
});

const offered = {
  audioCodecs: [codec(111, 'opus'), codec(9, 'G722')],
  audioExtensions: [
    { extensionName: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', entry: 1 },
    { extensionName: 'urn:ietf:params:rtp-hdrext:sdes:mid', entry: 4 },
  ],
  videoCodecs: [codec(96, 'VP8'), codec(97, 'rtx', 96), codec(98, 'VP9'), codec(99, 'rtx', 98)],
  videoExtensions: [
    { extensionName: 'urn:3gpp:video-orientation', entry: 3 },
    { extensionName: 'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01', entry: 5 },
  ],
};

const agreed = agreeOnCapabilities(offered, 'vp8').sendrecv;

test('the wanted codec and its retransmission stay, under the browser’s own payload types', () => {
  expect(agreed.videoCodecs.map(({ payloadType }) => payloadType)).toEqual([96, 97]);
  expect(agreed.audioCodecs.map(({ payloadType }) => payloadType)).toEqual([111]);
});

test('transport-wide feedback is not agreed on, neither as feedback nor as an extension', () => {
  expect(agreed.videoCodecs[0]?.rtcpFeedbacks).toEqual([{ type: 'nack' }, { type: 'goog-remb' }]);
  expect(agreed.videoExtensions).toEqual([{ extensionName: 'urn:3gpp:video-orientation', entry: 3 }]);
});

test('streams are told apart by SSRC, so the mid extension is left out', () => {
  expect(agreed.audioExtensions).toEqual([
    { extensionName: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', entry: 1 },
  ]);
});
