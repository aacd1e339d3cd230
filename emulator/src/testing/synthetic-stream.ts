import { randomInt } from 'node:crypto';
import { RtcpSenderInfo, RtcpSrPacket, RtpHeader } from 'werift';
import { writeAbsSendTime } from '../media/abs-send-time.ts';
import { createPacketCache } from '../media/packet-cache.ts';
import { sequenceAfter } from '../media/sequence.ts';
import type { PeerTransport } from './peer-transport.ts';
import { writeSendTime } from './send-time.ts';
import { ABS_SEND_TIME_ID, AUDIO, RTX, VP8 } from './synthetic-capabilities.ts';

/** What a stream is like. */
export interface StreamShape {
  ssrc: number;
  /** Of video only. */
  rtxSsrc?: number;
  video: boolean;
  /** In bit/s. */
  bitrate: number;
  /** Of video; sound has 50 packets a second. */
  framesPerSecond?: number;
  width?: number;
  height?: number;
  /** Encoded frames, the first a key frame, that are sent round and round; filler unless given. */
  frames?: readonly Buffer[];
}

/** A stream that sends packets as an encoder would, with nothing to be seen or heard in them. */
export interface SyntheticStream {
  readonly shape: StreamShape;
  readonly sentPackets: number;
  /** The next frame begins with a key frame. */
  requestKeyFrame(): void;
  /** Sends packets of the stream once more. */
  sendAgain(lost: readonly number[]): void;
  /** Sends what is due; `now` is in milliseconds. */
  tick(now: number): void;
}

const AUDIO_INTERVAL = 20;
const AUDIO_CLOCK = 48;
const VIDEO_CLOCK = 90;
const LARGEST_PAYLOAD = 1100;
const REPORT_INTERVAL = 1000;
/** Seconds from 1900 to 1970 (RFC 3550 counts from 1900). */
const NTP_EPOCH = 2_208_988_800;

/** A time of this machine as RTCP writes it. */
function ntpNow(): bigint {
  const milliseconds = performance.timeOrigin + performance.now();
  return BigInt(Math.round((milliseconds / 1000 + NTP_EPOCH) * 2 ** 16)) << 16n;
}

/** RFC 6386, 9.1: how a frame begins; the rest is filler, and of no matter. */
function fillerFrame(bytes: number, keyFrame: boolean, width: number, height: number): Buffer {
  const start = Buffer.from(keyFrame ? [0x00, 0, 0, 0x9d, 0x01, 0x2a, 0, 0, 0, 0] : [0x01]);
  if (keyFrame) {
    start.writeUInt16LE(width, 6);
    start.writeUInt16LE(height, 8);
  }
  const frame = Buffer.alloc(Math.max(bytes, start.length), 0x55);
  start.copy(frame);
  return frame;
}

/** RFC 7741, 4.2: each packet has a descriptor, which says whether a frame begins with it. */
function split(frame: Buffer): Buffer[] {
  const count = Math.ceil(frame.length / LARGEST_PAYLOAD);
  return Array.from({ length: count }, (_, index) => {
    const part = frame.subarray(index * LARGEST_PAYLOAD, (index + 1) * LARGEST_PAYLOAD);
    return Buffer.concat([Buffer.from([index === 0 ? 0x10 : 0x00]), part]);
  });
}

export function createSyntheticStream(shape: StreamShape, transport: PeerTransport): SyntheticStream {
  const { ssrc, rtxSsrc, video, bitrate, framesPerSecond = 15, width = 640, height = 480, frames } = shape;
  const interval = video ? 1000 / framesPerSecond : AUDIO_INTERVAL;
  const frameBytes = Math.round((bitrate * interval) / 8000);
  const clock = video ? VIDEO_CLOCK : AUDIO_CLOCK;
  const startTimestamp = randomInt(2 ** 31);
  const cache = createPacketCache();
  let sequenceNumber = randomInt(2 ** 15);
  let rtxSequenceNumber = randomInt(2 ** 15);
  let keyFrameWanted = true;
  let nextFrame = 0;
  let startedAt: number | null = null;
  let sentFrames = 0;
  let reportedAt = Number.NEGATIVE_INFINITY;
  let sentPackets = 0;
  let sentBytes = 0;

  function send(header: Partial<RtpHeader>, payload: Buffer, now: number): void {
    const extensions = [{ id: ABS_SEND_TIME_ID, payload: writeAbsSendTime(now) }];
    transport.sendRtp(new RtpHeader({ version: 2, extension: true, extensions, ...header }), payload);
  }

  /** The next frame of those given. */
  function takeFrame(given: readonly Buffer[]): Buffer {
    if (keyFrameWanted) nextFrame = 0;
    const frame = given[nextFrame] ?? Buffer.alloc(0);
    nextFrame = (nextFrame + 1) % given.length;
    return frame;
  }

  function makeFrame(): Buffer {
    if (!video) return Buffer.alloc(frameBytes, 0x55);
    return fillerFrame(keyFrameWanted ? frameBytes * 3 : frameBytes, keyFrameWanted, width, height);
  }

  function sendFrame(timestamp: number, now: number): void {
    const frame = frames ? takeFrame(frames) : makeFrame();
    keyFrameWanted = false;
    const payloads = video ? split(frame) : [frame];
    for (const [index, payload] of payloads.entries()) {
      const marker = video && index === payloads.length - 1;
      const payloadType = video ? VP8 : AUDIO;
      if (!frames) writeSendTime(payload);
      cache.put({ sequenceNumber, timestamp, payloadType, marker, extensions: [], payload });
      send({ ssrc, sequenceNumber, timestamp, payloadType, marker }, payload, now);
      sequenceNumber = sequenceAfter(sequenceNumber, 1);
      sentPackets += 1;
      sentBytes += payload.length;
    }
  }

  function report(timestamp: number): void {
    const senderInfo = new RtcpSenderInfo({
      ntpTimestamp: ntpNow(),
      rtpTimestamp: timestamp,
      packetCount: sentPackets,
      octetCount: sentBytes % 2 ** 32,
    });
    transport.sendRtcp([new RtcpSrPacket({ ssrc, senderInfo, reports: [] }).serialize()]);
  }

  return {
    shape,
    get sentPackets() {
      return sentPackets;
    },
    requestKeyFrame() {
      keyFrameWanted = true;
    },
    sendAgain(lost) {
      for (const number of lost) {
        const packet = cache.get(number);
        if (!packet || rtxSsrc === undefined) continue;
        const original = Buffer.alloc(2);
        original.writeUInt16BE(number);
        const { timestamp, marker } = packet;
        const header = {
          ssrc: rtxSsrc,
          sequenceNumber: rtxSequenceNumber,
          timestamp,
          marker,
          payloadType: RTX,
        };
        send(header, Buffer.concat([original, packet.payload]), performance.now());
        rtxSequenceNumber = sequenceAfter(rtxSequenceNumber, 1);
      }
    },
    tick(now) {
      startedAt ??= now;
      const timestampAt = (time: number) =>
        (startTimestamp + Math.round((time - (startedAt ?? now)) * clock)) >>> 0;
      // A late timer sends what it missed, but not all of a long pause.
      for (let burst = 0; startedAt + sentFrames * interval <= now && burst < 10; burst += 1) {
        sendFrame(timestampAt(startedAt + sentFrames * interval), now);
        sentFrames += 1;
      }
      sentFrames = Math.max(sentFrames, Math.floor((now - startedAt) / interval));
      if (now - reportedAt < REPORT_INTERVAL) return;
      reportedAt = now;
      report(timestampAt(now));
    },
  };
}
