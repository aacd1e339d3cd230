/** What the router measures of each member's way, and what it does for those on bad ones. */
import { beforeEach, expect, test } from 'vitest';
import { RtcpPacketConverter, RtcpReceiverInfo, RtcpRrPacket, RtcpSenderInfo, RtcpSrPacket } from 'werift';
import { packetOf, recordingTransport, testFormats } from '../testing/recorded-media.ts';
import { ABS_SEND_TIME_ID, RTX, VP8 } from '../testing/synthetic-capabilities.ts';
import { readAbsSendTime, writeAbsSendTime } from './abs-send-time.ts';
import { receiverEstimatedMaximumBitrate } from './feedback.ts';
import { createRouter, type Router } from './router.ts';

const ANA = 1;
const BEN = 2;
const CAMERA = 100;
const CAMERA_RTX = 101;
const LOW = 103;
const KEY_FRAME = '\x10\x00';

let now: number;
let router: Router;
let ana: ReturnType<typeof recordingTransport>;
let ben: ReturnType<typeof recordingTransport>;

beforeEach(() => {
  now = 0;
  router = createRouter(() => now);
  ana = recordingTransport();
  ben = recordingTransport();
  router.attach(ANA, ana.transport, testFormats);
  router.attach(BEN, ben.transport, testFormats);
  router.addStream(ANA, { ssrc: CAMERA, rtxSsrc: CAMERA_RTX, video: true });
  router.subscribe(BEN, CAMERA);
});

const send = (ssrc: number, sequenceNumber: number, payload = KEY_FRAME, sentAt = now) =>
  router.onRtp(
    ANA,
    packetOf(
      {
        ssrc,
        sequenceNumber,
        payloadType: VP8,
        timestamp: now * 90,
        extensions: [{ id: ABS_SEND_TIME_ID, payload: writeAbsSendTime(sentAt) }],
      },
      payload,
    ),
  );

const senderReport = (ssrc: number, ntpTimestamp: bigint, rtpTimestamp: number) =>
  new RtcpSrPacket({
    ssrc,
    senderInfo: new RtcpSenderInfo({ ntpTimestamp, rtpTimestamp, packetCount: 1, octetCount: 1 }),
  });

const reportsTo = ({ rtcp }: typeof ben) =>
  rtcp
    .flatMap((bytes) => RtcpPacketConverter.deSerialize(bytes))
    .filter((packet): packet is RtcpSrPacket => packet instanceof RtcpSrPacket);

test('a packet says when it left here, not when its publisher sent it', () => {
  now = 5000;
  send(CAMERA, 1, KEY_FRAME, 40_000);
  const [extension] = ben.rtp[0]?.header.extensions ?? [];
  expect(extension?.id).toBe(ABS_SEND_TIME_ID);
  expect(readAbsSendTime(extension?.payload)).toBeCloseTo(5000, 0);
});

test('one receiver’s estimate is taken as its own, and its publisher is not told to send less', () => {
  router.takeSecond(BEN);
  now = 1000;
  send(CAMERA, 1);
  const [estimate] = RtcpPacketConverter.deSerialize(receiverEstimatedMaximumBitrate(100_000, [CAMERA]));
  if (estimate) router.onRtcp(BEN, estimate);
  expect(router.takeSecond(BEN)).toEqual({ estimate: 100_000, loss: null, sent: (2 + 12) * 8, repeated: 0 });
  expect(router.takeSecond(ANA).estimate).toBeNull();
  router.report();
  const [, bandwidth] = ana.rtcp.slice(-2).flatMap((bytes) => RtcpPacketConverter.deSerialize(bytes));
  expect(bandwidth).toMatchObject({ feedback: { bitrate: expect.toSatisfy((rate) => rate > 4_900_000n) } });
});

test('a publisher on a narrow way is told to send less', () => {
  for (let number = 0; number < 100; number += 1) {
    now = 10 * number;
    if (number % 3 > 0) send(CAMERA, number);
  }
  now = 1000;
  router.report();
  const [, bandwidth] = ana.rtcp.slice(-2).flatMap((bytes) => RtcpPacketConverter.deSerialize(bytes));
  expect(bandwidth).toMatchObject({ feedback: { bitrate: 64_000n } });
  expect(router.qualityOf(ANA).loss.up).toBeCloseTo(1 / 3, 1);
});

test('empty packets go out at the rate asked for, as retransmissions of nothing', () => {
  send(CAMERA, 1);
  ben.rtp.length = 0;
  router.probe(BEN, 204_000);
  for (now = 0; now <= 1000; now += 20) router.tick();
  expect(ben.rtp.length).toBeGreaterThanOrEqual(99);
  expect(ben.rtp.length).toBeLessThanOrEqual(102);
  const [{ header, payload }] = ben.rtp as [(typeof ben.rtp)[number]];
  expect(header).toMatchObject({ ssrc: CAMERA_RTX, payloadType: RTX, padding: true });
  expect(payload.at(-1)).toBe(payload.length);
  router.probe(BEN, 0);
  const before = ben.rtp.length;
  for (; now <= 1100; now += 20) router.tick();
  expect(ben.rtp.length).toBe(before);
  expect(ana.rtp).toEqual([]);
});

test('who gets a layer anew gets the layer’s last sender report at once', () => {
  router.onRtcp(ANA, senderReport(CAMERA, 1n << 32n, 900));
  expect(reportsTo(ben)).toEqual([]);
  send(CAMERA, 1);
  expect(reportsTo(ben)).toMatchObject([
    { ssrc: CAMERA, senderInfo: { ntpTimestamp: 1n << 32n, rtpTimestamp: 900 } },
  ]);

  router.addLowStream(ANA, { ssrc: LOW, video: true });
  // The low stream runs on a clock of its own: at the same moment its time is 5,000.
  router.onRtcp(ANA, senderReport(LOW, 1n << 32n, 5000));
  router.wantLayer(BEN, ANA, 'low');
  send(LOW, 700);
  expect(reportsTo(ben)[1]).toMatchObject({ ssrc: CAMERA, senderInfo: { ntpTimestamp: 1n << 32n } });
});

test('the round trip of media is known once a receiver answers a sender report', () => {
  send(CAMERA, 1);
  router.onRtcp(ANA, senderReport(CAMERA, 0x0001_0002_0003_0004n, 0));
  now = 130;
  const reports = [
    new RtcpReceiverInfo({ ssrc: CAMERA, highestSequence: 1, fractionLost: 0, lsr: 0x0002_0003, dlsr: 6554 }),
  ];
  router.onRtcp(BEN, new RtcpRrPacket({ reports }));
  expect(router.qualityOf(BEN).roundTrip).toBeCloseTo(30, 0);
  expect(router.qualityOf(ANA).roundTrip).toBeNull();
});

test('what the two layers take is known for who watches them', () => {
  expect(router.ratesFor(BEN, ANA)).toBeNull();
  router.addLowStream(ANA, { ssrc: LOW, video: true });
  send(CAMERA, 1, KEY_FRAME.padEnd(1000));
  send(LOW, 1, KEY_FRAME.padEnd(100));
  now = 1000;
  router.report();
  expect(router.ratesFor(BEN, ANA)).toEqual({ high: 8000, low: 800 });
  router.unsubscribe(BEN, CAMERA);
  expect(router.ratesFor(BEN, ANA)).toBeNull();
});
