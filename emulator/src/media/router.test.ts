import { beforeEach, describe, expect, test } from 'vitest';
import {
  GenericNack,
  RtcpPacketConverter,
  RtcpReceiverInfo,
  RtcpRrPacket,
  RtcpSenderInfo,
  RtcpSrPacket,
  RtcpTransportLayerFeedback,
  type RtpHeader,
} from 'werift';
import { testFormats as formats, packetOf, recordingTransport } from '../testing/recorded-media.ts';
import { AUDIO, RTX, VP8 } from '../testing/synthetic-capabilities.ts';
import { pictureLossIndication } from './feedback.ts';
import { createFormats } from './formats.ts';
import { createRouter, type Router } from './router.ts';

const ANA = 1;
const BEN = 2;
const CAMERA = 100;
const CAMERA_RTX = 101;
const MICROPHONE = 102;
const LOW = 103;
/** VP8 payloads: what a key frame and what any other packet begins with. */
const KEY_FRAME = '\x10\x00';
const DELTA = '\x10\x01';

const packet = (ssrc: number, sequenceNumber: number, payload: string, more: Partial<RtpHeader> = {}) =>
  packetOf({ ssrc, sequenceNumber, payloadType: ssrc === MICROPHONE ? AUDIO : VP8, ...more }, payload);

let now: number;
let router: Router;
let ana: ReturnType<typeof recordingTransport>;
let ben: ReturnType<typeof recordingTransport>;

const received = () =>
  ben.rtp.map(({ header, payload }) => [header.ssrc, header.sequenceNumber, payload.toString('latin1')]);
const keyFrameRequestsOf = (ssrc: number) =>
  ana.rtcp.filter((bytes) => bytes.equals(pictureLossIndication(ssrc))).length;
const nacksIn = (rtcp: Buffer[]) =>
  rtcp
    .flatMap((bytes) => RtcpPacketConverter.deSerialize(bytes))
    .flatMap((feedback) =>
      feedback instanceof RtcpTransportLayerFeedback && feedback.feedback instanceof GenericNack
        ? [feedback.feedback.lost]
        : [],
    );

beforeEach(() => {
  now = 0;
  router = createRouter(() => now);
  ana = recordingTransport();
  ben = recordingTransport();
  router.attach(ANA, ana.transport, formats);
  router.attach(BEN, ben.transport, formats);
  router.addStream(ANA, { ssrc: CAMERA, rtxSsrc: CAMERA_RTX, video: true });
  router.addStream(ANA, { ssrc: MICROPHONE, video: false });
});

describe('forwarding', () => {
  test('a packet reaches those who subscribed to its stream, and nobody else', () => {
    router.subscribe(BEN, CAMERA);
    router.onRtp(ANA, packet(CAMERA, 1, KEY_FRAME));
    router.onRtp(ANA, packet(MICROPHONE, 1, 'sound'));
    expect(received()).toEqual([[CAMERA, 1, KEY_FRAME]]);
    expect(ana.rtp).toEqual([]);
  });

  test('who subscribes again gets a stream whose numbers go on', () => {
    router.addLowStream(ANA, { ssrc: LOW, video: true });
    for (const ssrc of [CAMERA, MICROPHONE]) router.subscribe(BEN, ssrc);
    router.onRtp(ANA, packet(CAMERA, 5000, KEY_FRAME));
    router.onRtp(ANA, packet(MICROPHONE, 7000, 'sound'));
    for (const ssrc of [CAMERA, MICROPHONE]) router.unsubscribe(BEN, ssrc);
    router.onRtp(ANA, packet(CAMERA, 5001, DELTA));
    for (const ssrc of [CAMERA, MICROPHONE]) router.subscribe(BEN, ssrc);
    router.wantLayer(BEN, ANA, 'low');
    router.onRtp(ANA, packet(LOW, 10, DELTA));
    router.onRtp(ANA, packet(LOW, 11, KEY_FRAME));
    router.onRtp(ANA, packet(MICROPHONE, 7050, 'sound'));
    expect(received()).toEqual([
      [CAMERA, 5000, KEY_FRAME],
      [MICROPHONE, 7000, 'sound'],
      [CAMERA, 5001, KEY_FRAME],
      [MICROPHONE, 7001, 'sound'],
    ]);
  });

  test('padding that came with a packet is not announced to those who get it without', () => {
    router.subscribe(BEN, CAMERA);
    router.onRtp(ANA, packet(CAMERA, 1, KEY_FRAME, { padding: true, paddingSize: 4 }));
    expect(ben.rtp[0]?.header.padding).toBe(false);
  });

  test('nobody can send under a stream of somebody else', () => {
    router.subscribe(BEN, CAMERA);
    router.onRtp(BEN, packet(CAMERA, 1, KEY_FRAME));
    expect(received()).toEqual([]);
  });

  test('a stream that is gone takes no subscribers and forwards nothing', () => {
    router.subscribe(BEN, CAMERA);
    router.removeStream(ANA, CAMERA);
    expect(router.subscribe(BEN, CAMERA)).toBe(false);
    router.onRtp(ANA, packet(CAMERA, 1, KEY_FRAME));
    expect(received()).toEqual([]);
  });

  test('a member who is gone neither receives nor publishes', () => {
    router.subscribe(BEN, CAMERA);
    router.detach(BEN);
    router.onRtp(ANA, packet(CAMERA, 1, KEY_FRAME));
    expect(received()).toEqual([]);
    router.detach(ANA);
    expect(router.subscribe(BEN, CAMERA)).toBe(false);
  });

  test('a browser that numbers codecs otherwise gets its own numbers', () => {
    const cleo = recordingTransport();
    const firefox = createFormats({
      audioCodecs: [],
      videoCodecs: [{ payloadType: 120, rtpMap: { encodingName: 'VP8' } }],
      audioExtensions: [],
      videoExtensions: [],
    });
    router.attach(3, cleo.transport, firefox);
    router.subscribe(3, CAMERA);
    router.onRtp(ANA, packet(CAMERA, 1, KEY_FRAME));
    expect(cleo.rtp[0]?.header.payloadType).toBe(120);
  });
});

describe('key frames', () => {
  test('one is asked of the publisher on subscribing and when the subscriber’s media comes up', () => {
    router.subscribe(BEN, CAMERA);
    router.subscribe(BEN, MICROPHONE);
    expect(keyFrameRequestsOf(CAMERA)).toBe(1);
    now = 1000;
    router.connected(BEN);
    expect(keyFrameRequestsOf(CAMERA)).toBe(2);
    expect(keyFrameRequestsOf(MICROPHONE)).toBe(0);
  });

  test('requests that come together are one, and the last is not forgotten', () => {
    router.subscribe(BEN, CAMERA);
    const [request] = RtcpPacketConverter.deSerialize(pictureLossIndication(CAMERA));
    for (now = 10; now < 100; now += 10) if (request) router.onRtcp(BEN, request);
    expect(keyFrameRequestsOf(CAMERA)).toBe(1);
    now = 300;
    router.tick();
    router.tick();
    expect(keyFrameRequestsOf(CAMERA)).toBe(2);
  });

  test('only a subscriber can ask for one', () => {
    const [request] = RtcpPacketConverter.deSerialize(pictureLossIndication(CAMERA));
    if (request) router.onRtcp(BEN, request);
    expect(keyFrameRequestsOf(CAMERA)).toBe(0);
  });
});

describe('losses', () => {
  const nack = (lost: number[]) =>
    new RtcpTransportLayerFeedback({ feedback: new GenericNack({ mediaSourceSsrc: CAMERA, lost }) });

  test('a packet that did not arrive here is asked of its publisher, and forwarded when it comes', () => {
    router.subscribe(BEN, CAMERA);
    router.onRtp(ANA, packet(CAMERA, 1, KEY_FRAME));
    router.onRtp(ANA, packet(CAMERA, 3, DELTA));
    router.tick();
    expect(nacksIn(ana.rtcp)).toEqual([[2]]);
    router.onRtp(ANA, packet(CAMERA_RTX, 70, `\x00\x02${DELTA}`, { payloadType: RTX }));
    expect(received()).toEqual([
      [CAMERA, 1, KEY_FRAME],
      [CAMERA, 3, DELTA],
      [CAMERA, 2, DELTA],
    ]);
    expect(ben.rtp[2]?.header.payloadType).toBe(VP8);
  });

  test('a packet that did not arrive there is sent again from here, and its publisher is not asked', () => {
    router.subscribe(BEN, CAMERA);
    router.onRtp(ANA, packet(CAMERA, 1, KEY_FRAME));
    router.onRtp(ANA, packet(CAMERA, 2, DELTA));
    now = 20;
    router.onRtcp(BEN, nack([2, 9]));
    // What was just sent again is on its way.
    router.onRtcp(BEN, nack([2]));
    expect(ben.rtp).toHaveLength(3);
    expect(ben.rtp[2]).toMatchObject({ header: { ssrc: CAMERA_RTX, payloadType: RTX } });
    expect(ben.rtp[2]?.payload.toString('latin1')).toBe(`\x00\x02${DELTA}`);
    expect(nacksIn(ana.rtcp)).toEqual([]);
  });

  test('padding probes on the retransmission stream are nothing to forward', () => {
    router.subscribe(BEN, CAMERA);
    router.onRtp(ANA, packet(CAMERA_RTX, 1, '', { padding: true, paddingSize: 200, payloadType: RTX }));
    expect(received()).toEqual([]);
  });

  test('lost sound is not asked for', () => {
    router.onRtp(ANA, packet(MICROPHONE, 1, 'a'));
    router.onRtp(ANA, packet(MICROPHONE, 3, 'c'));
    router.tick();
    expect(nacksIn(ana.rtcp)).toEqual([]);
  });

  test('both ways are measured', () => {
    for (const number of [1, 2, 4]) router.onRtp(ANA, packet(CAMERA, number, DELTA));
    router.report();
    const reports = [
      new RtcpReceiverInfo({ ssrc: 9, highestSequence: 4, fractionLost: 64, lsr: 0, dlsr: 0 }),
    ];
    router.onRtcp(ANA, new RtcpRrPacket({ reports }));
    expect(router.qualityOf(ANA).loss).toEqual({ up: 0.25, down: 0.25 });
    expect(router.qualityOf(BEN).loss).toEqual({ up: 0, down: 0 });
  });
});

describe('dual stream', () => {
  beforeEach(() => {
    router.addLowStream(ANA, { ssrc: LOW, video: true });
    router.subscribe(BEN, CAMERA);
    router.onRtp(ANA, packet(CAMERA, 10, KEY_FRAME));
    router.onRtp(ANA, packet(LOW, 500, KEY_FRAME));
  });

  test('the low stream takes over with a key frame, under the announced SSRC', () => {
    router.wantLayer(BEN, ANA, 'low');
    expect(keyFrameRequestsOf(LOW)).toBe(1);
    router.onRtp(ANA, packet(LOW, 501, DELTA));
    router.onRtp(ANA, packet(CAMERA, 11, DELTA));
    router.onRtp(ANA, packet(LOW, 502, KEY_FRAME));
    router.onRtp(ANA, packet(CAMERA, 12, DELTA));
    expect(received()).toEqual([
      [CAMERA, 10, KEY_FRAME],
      [CAMERA, 11, DELTA],
      [CAMERA, 12, KEY_FRAME],
    ]);
    expect(router.layerOf(BEN, ANA)).toBe('low');
  });

  test('without a low stream everybody stays on, or goes back to, the high one', () => {
    router.wantLayer(BEN, ANA, 'low');
    router.onRtp(ANA, packet(LOW, 502, KEY_FRAME));
    router.removeLowStream(ANA);
    router.onRtp(ANA, packet(CAMERA, 11, KEY_FRAME));
    expect(router.layerOf(BEN, ANA)).toBe('high');
    router.wantLayer(BEN, ANA, 'low');
    router.onRtp(ANA, packet(CAMERA, 12, DELTA));
    expect(received().at(-1)?.[2]).toBe(DELTA);
  });

  test('sender reports come from the layer that is watched', () => {
    const report = (ssrc: number) =>
      new RtcpSrPacket({
        ssrc,
        senderInfo: new RtcpSenderInfo({ ntpTimestamp: 1n, rtpTimestamp: 5, packetCount: 1, octetCount: 1 }),
      });
    router.onRtcp(ANA, report(LOW));
    expect(ben.rtcp).toEqual([]);
    router.onRtcp(ANA, report(CAMERA));
    const [relayed] = RtcpPacketConverter.deSerialize(ben.rtcp[0] ?? Buffer.alloc(0));
    expect(relayed).toMatchObject({ ssrc: CAMERA, senderInfo: { rtpTimestamp: 5 } });
  });
});

test('publishers are told how their streams arrive and how much they may send, and nobody else', () => {
  for (const number of [1, 2, 4, 5]) router.onRtp(ANA, packet(CAMERA, number, DELTA));
  now = 1000;
  router.report();
  const [receiverReport, bandwidth] = ana.rtcp.flatMap((bytes) => RtcpPacketConverter.deSerialize(bytes));
  expect(receiverReport).toMatchObject({
    reports: [{ ssrc: CAMERA, fractionLost: Math.floor(256 / 5), packetsLost: 1, highestSequence: 5 }],
  });
  expect(bandwidth).toMatchObject({ feedback: { ssrcFeedbacks: [CAMERA, MICROPHONE] } });
  expect(ben.rtcp).toEqual([]);
});

test('what has come of each stream is counted, and what came twice counts once', () => {
  router.addLowStream(ANA, { ssrc: LOW, video: true });
  router.onRtp(ANA, packet(CAMERA, 1, KEY_FRAME));
  router.onRtp(ANA, packet(CAMERA, 1, KEY_FRAME));
  router.onRtp(ANA, packet(CAMERA, 2, `${DELTA}more`));
  router.onRtp(ANA, packet(MICROPHONE, 1, 'sound'));
  const keyFrame = { codec: 'vp8', payload: Buffer.from(KEY_FRAME, 'latin1') };
  expect(router.streamsOf(ANA)).toEqual([
    { ssrc: CAMERA, video: true, layer: 'high', received: { bytes: 8, packets: 2, keyFrame } },
    { ssrc: LOW, video: true, layer: 'low', received: { bytes: 0, packets: 0, keyFrame: null } },
    { ssrc: MICROPHONE, video: false, layer: 'high', received: { bytes: 5, packets: 1, keyFrame: null } },
  ]);
  expect(router.streamsOf(BEN)).toEqual([]);
});
