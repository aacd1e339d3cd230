import { expect, test } from 'vitest';
import { createFormats, translateExtensions, translatePayloadType } from './formats.ts';

const codec = (payloadType: number, encodingName: string, parameters: Record<string, unknown> = {}) => ({
  payloadType,
  rtpMap: { encodingName },
  fmtp: { parameters },
});
const LEVEL = 'urn:ietf:params:rtp-hdrext:ssrc-audio-level';

const chromium = createFormats({
  audioCodecs: [codec(111, 'opus')],
  videoCodecs: [codec(96, 'VP8'), codec(97, 'rtx', { apt: '96' })],
  audioExtensions: [{ extensionName: LEVEL, entry: 1 }],
  videoExtensions: [{ extensionName: 'urn:3gpp:video-orientation', entry: 3 }],
});
const firefox = createFormats({
  audioCodecs: [codec(109, 'opus')],
  videoCodecs: [codec(120, 'VP8'), codec(124, 'rtx', { apt: 120 })],
  audioExtensions: [{ extensionName: LEVEL, entry: 4 }],
  videoExtensions: [],
});

test('a codec keeps its name under another number', () => {
  expect(translatePayloadType(96, chromium, firefox)).toBe(120);
  expect(translatePayloadType(109, firefox, chromium)).toBe(111);
  expect(translatePayloadType(98, chromium, firefox)).toBeNull();
});

test('retransmissions are found by what they carry, whether the number is text or not', () => {
  expect(chromium.retransmissionOf(96)).toBe(97);
  expect(firefox.retransmissionOf(120)).toBe(124);
});

test('extensions get the receiver’s numbers, and unknown ones are left out', () => {
  const level = Buffer.from([1]);
  const translated = translateExtensions(
    [
      { id: 1, payload: level },
      { id: 3, payload: level },
      { id: 9, payload: level },
    ],
    chromium,
    firefox,
  );
  expect(translated).toEqual([{ id: 4, payload: level }]);
});

test('profiles of H.264 are told apart', () => {
  const formats = createFormats({
    audioCodecs: [],
    videoCodecs: [
      codec(102, 'H264', { 'profile-level-id': '42001f', 'packetization-mode': '1' }),
      codec(104, 'H264', { 'profile-level-id': '42001f', 'packetization-mode': '0' }),
    ],
    audioExtensions: [],
    videoExtensions: [],
  });
  expect(formats.codecOf(102)).not.toBe(formats.codecOf(104));
});
