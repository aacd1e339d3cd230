import { beforeEach, expect, test } from 'vitest';
import { GenericNack, RtcpPacketConverter, RtcpTransportLayerFeedback, RtpHeader, RtpPacket } from 'werift';
import { pictureLossIndication } from './feedback.ts';
import { createRouter, type Router } from './router.ts';

const ANA = 1;
const BEN = 2;
const CAMERA = 100;
const CAMERA_RTX = 101;
const MICROPHONE = 102;

/** A transport that remembers what was sent to its browser. */
function recordingTransport() {
  const rtp: { ssrc: number; payload: string; padding: boolean }[] = [];
  const rtcp: Buffer[] = [];
  return {
    rtp,
    rtcp,
    transport: {
      localParameters: { iceParameters: {}, dtlsParameters: {} },
      connected: true,
      sendRtp: (header: RtpHeader, payload: Buffer) =>
        void rtp.push({ ssrc: header.ssrc, payload: payload.toString(), padding: header.padding }),
      sendRtcp: (packets: readonly Buffer[]) => void rtcp.push(...packets),
      close: async () => {},
    },
  };
}

const packet = (ssrc: number, payload: string, header: Partial<RtpHeader> = {}) =>
  new RtpPacket(new RtpHeader({ ssrc, ...header }), Buffer.from(payload));

const keyFrameRequest = (ssrc: number) => pictureLossIndication(ssrc);

let router: Router;
let ana: ReturnType<typeof recordingTransport>;
let ben: ReturnType<typeof recordingTransport>;

beforeEach(() => {
  router = createRouter();
  ana = recordingTransport();
  ben = recordingTransport();
  router.attach(ANA, ana.transport);
  router.attach(BEN, ben.transport);
  router.addStream(ANA, { ssrc: CAMERA, rtxSsrc: CAMERA_RTX, video: true });
  router.addStream(ANA, { ssrc: MICROPHONE, video: false });
});

test('a packet reaches those who subscribed to its stream, and nobody else', () => {
  router.subscribe(BEN, CAMERA);
  router.onRtp(ANA, packet(CAMERA, 'picture'));
  router.onRtp(ANA, packet(MICROPHONE, 'sound'));
  expect(ben.rtp).toEqual([{ ssrc: CAMERA, payload: 'picture', padding: false }]);
  expect(ana.rtp).toEqual([]);
});

test('retransmissions go with their stream; the padding probes on them do not', () => {
  router.subscribe(BEN, CAMERA);
  router.onRtp(ANA, packet(CAMERA_RTX, '', { padding: true, paddingSize: 200 }));
  router.onRtp(ANA, packet(CAMERA_RTX, 'again'));
  expect(ben.rtp.map(({ payload }) => payload)).toEqual(['again']);
});

test('a header never announces padding that the payload no longer has', () => {
  router.subscribe(BEN, CAMERA);
  router.onRtp(ANA, packet(CAMERA, 'picture', { padding: true, paddingSize: 4 }));
  expect(ben.rtp[0]?.padding).toBe(false);
});

test('nobody can send under a stream of somebody else', () => {
  router.subscribe(BEN, CAMERA);
  router.onRtp(BEN, packet(CAMERA, 'forged'));
  expect(ben.rtp).toEqual([]);
});

test('a key frame is asked of the publisher on subscribing and when the subscriber’s media comes up', () => {
  router.subscribe(BEN, CAMERA);
  router.subscribe(BEN, MICROPHONE);
  router.connected(BEN);
  expect(ana.rtcp).toEqual([keyFrameRequest(CAMERA), keyFrameRequest(CAMERA)]);
});

test('a subscriber’s request for a key frame and its list of lost packets reach the publisher', () => {
  router.subscribe(BEN, CAMERA);
  ana.rtcp.length = 0;
  for (const feedback of RtcpPacketConverter.deSerialize(keyFrameRequest(CAMERA)))
    router.onRtcp(BEN, feedback);
  const nack = new GenericNack({ senderSsrc: 1, mediaSourceSsrc: CAMERA, lost: [7, 9] });
  router.onRtcp(BEN, new RtcpTransportLayerFeedback({ feedback: nack }));
  expect(ana.rtcp[0]).toEqual(keyFrameRequest(CAMERA));
  const [relayed] = RtcpPacketConverter.deSerialize(ana.rtcp[1] ?? Buffer.alloc(0));
  expect((relayed as RtcpTransportLayerFeedback).feedback).toMatchObject({
    mediaSourceSsrc: CAMERA,
    lost: [7, 9],
  });
});

test('a stream that is gone takes no subscribers and forwards nothing', () => {
  router.subscribe(BEN, CAMERA);
  router.removeStream(ANA, CAMERA);
  expect(router.subscribe(BEN, CAMERA)).toBe(false);
  router.onRtp(ANA, packet(CAMERA, 'late'));
  router.onRtp(ANA, packet(CAMERA_RTX, 'late'));
  expect(ben.rtp).toEqual([]);
});

test('a member who is gone neither receives nor publishes', () => {
  router.subscribe(BEN, CAMERA);
  router.detach(BEN);
  router.onRtp(ANA, packet(CAMERA, 'picture'));
  expect(ben.rtp).toEqual([]);
  router.detach(ANA);
  expect(router.subscribe(BEN, CAMERA)).toBe(false);
});

test('bandwidth is told to publishers only', () => {
  router.sendBandwidth();
  expect(ana.rtcp).toHaveLength(1);
  expect(ben.rtcp).toEqual([]);
});
