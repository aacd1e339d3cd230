import {
  GenericNack,
  PictureLossIndication,
  type RtcpPacket,
  RtcpPayloadSpecificFeedback,
  RtcpRrPacket,
  RtcpSrPacket,
  RtcpTransportLayerFeedback,
  type RtpPacket,
} from 'werift';
import { pictureLossIndication, receiverEstimatedMaximumBitrate } from '../media/feedback.ts';
import { type GatewayParameters, openPeerTransport, type PeerTransport } from './peer-transport.ts';
import { joinChannel, type Notification, type SignallingClient } from './signalling-client.ts';
import {
  createSyntheticReception,
  type StreamStatistics,
  type SyntheticReception,
} from './synthetic-reception.ts';
import { createSyntheticStream, type StreamShape, type SyntheticStream } from './synthetic-stream.ts';

/** Milliseconds. Browsers don't send all at the same moment, and neither do peers that look often what is due. */
const SENDING_TICK = 2;
const MENDING_TICK = 10;
const REPORT_INTERVAL = 1000;
/** As the SDK's: who is silent for long is gone to the gateway. */
const PING_INTERVAL = 3000;
const SOUND = 32_000;

/** What a peer publishes, in bit/s; what is left out is not published. */
export interface Publishing {
  audio?: number;
  video?: number;
  /** The small stream of dual-stream mode. */
  low?: number;
  /** What there is to be seen and heard, where a browser looks on: encoded, the first of each a key frame. */
  frames?: { audio?: readonly Buffer[]; video?: readonly Buffer[]; low?: readonly Buffer[] };
}

/**
 * A member without a browser: it speaks the gateway's protocol and sends and receives real, encrypted RTP, which
 * holds nothing to be seen or heard unless frames are given. For churn and load.
 */
export interface SyntheticPeer {
  readonly uid: number;
  readonly client: SignallingClient;
  publish(publishing?: Publishing): Promise<void>;
  /** Subscribes to all that is published now and later. */
  subscribeToAll(): void;
  /** What came of each stream, by its publisher's uid. */
  received(): { uid: number; video: boolean; statistics: StreamStatistics }[];
  /** Begins anew with the delays of what came. */
  forgetDelays(): void;
  sentPackets(): number;
  /** What it tells the gateway that it can take, in bit/s; nothing unless told. */
  claimBandwidth(bitsPerSecond: number | null): void;
  leave(): Promise<void>;
  /** Goes without a word. */
  vanish(): Promise<void>;
}

const ssrcsOf = (uid: number) => ({
  audio: uid * 16 + 1,
  video: uid * 16 + 2,
  videoRtx: uid * 16 + 3,
  low: uid * 16 + 4,
  lowRtx: uid * 16 + 5,
});

function shapesOf(
  uid: number,
  { audio, video, low, frames = {} }: Publishing,
): (StreamShape & { type: string })[] {
  const ssrcs = ssrcsOf(uid);
  const shapes: (StreamShape & { type: string })[] = [];
  const given = (kind: keyof typeof frames) => (frames[kind] ? { frames: frames[kind] } : {});
  if (audio) {
    shapes.push({ type: 'audio', ssrc: ssrcs.audio, video: false, bitrate: audio, ...given('audio') });
  }
  if (video) {
    const ssrcIds = { ssrc: ssrcs.video, rtxSsrc: ssrcs.videoRtx };
    shapes.push({ type: 'high', ...ssrcIds, video: true, bitrate: video, ...given('video') });
  }
  if (low) {
    const ssrcIds = { ssrc: ssrcs.low, rtxSsrc: ssrcs.lowRtx };
    const size = { width: 160, height: 120 };
    shapes.push({ type: 'low', ...ssrcIds, video: true, bitrate: low, ...size, ...given('low') });
  }
  return shapes;
}

/** Somebody in `on_published_user_list`. */
interface ListedUser {
  stream_id: number;
  audio_ssrc?: number;
  video_ssrc?: number;
  video_rtx?: number;
}

/** Joins a channel and connects its media. */
export async function joinSyntheticPeer(
  emulator: { url: string },
  { uid, ...options }: { uid: number; channel?: string; token?: string; sessionId?: string },
): Promise<SyntheticPeer> {
  const streams: SyntheticStream[] = [];
  const receptions = new Map<number, { uid: number; video: boolean; reception: SyntheticReception }>();
  let subscribing = false;
  let bandwidth: number | null = null;
  const offers: { uid: number; ssrc: number; rtxSsrc: number | undefined; video: boolean }[] = [];

  async function subscribe(offer: (typeof offers)[number]): Promise<void> {
    const reception = createSyntheticReception(offer);
    receptions.set(offer.ssrc, { uid: offer.uid, video: offer.video, reception });
    if (offer.rtxSsrc !== undefined)
      receptions.set(offer.rtxSsrc, { uid: offer.uid, video: true, reception });
    const answer = await client.request('subscribe', { ssrcId: offer.ssrc }).catch(() => null);
    // The publisher may be gone again.
    if (answer?.result !== 'success') forget(offer.uid);
  }

  function forget(publisher: number): void {
    for (const [ssrc, { uid: owner }] of receptions) if (owner === publisher) receptions.delete(ssrc);
  }

  function offered(offer: (typeof offers)[number]): void {
    if (subscribing) void subscribe(offer);
    else offers.push(offer);
  }

  function onNotification({ type, message }: Notification): void {
    const publisher = Number(message.uid);
    if (type === 'on_user_offline' || type === 'on_remove_stream') forget(publisher);
    if (type === 'on_published_user_list') {
      for (const listed of message.users as ListedUser[]) {
        const { stream_id: owner, audio_ssrc: audio, video_ssrc: video, video_rtx: rtxSsrc } = listed;
        if (audio !== undefined) offered({ uid: owner, ssrc: audio, rtxSsrc: undefined, video: false });
        if (video !== undefined) offered({ uid: owner, ssrc: video, rtxSsrc, video: true });
      }
    }
    if (type !== 'on_add_audio_stream' && type !== 'on_add_video_stream') return;
    const rtxSsrc = message.rtxSsrcId as number | undefined;
    offered({ uid: publisher, ssrc: Number(message.ssrcId), rtxSsrc, video: type === 'on_add_video_stream' });
  }

  function onRtp({ header, payload }: RtpPacket): void {
    receptions.get(header.ssrc)?.reception.take(header, payload, performance.now());
  }

  function onRtcp(packet: RtcpPacket): void {
    if (packet instanceof RtcpSrPacket) {
      receptions
        .get(packet.ssrc)
        ?.reception.senderReported(packet.senderInfo.ntpTimestamp, performance.now());
    } else if (
      packet instanceof RtcpPayloadSpecificFeedback &&
      packet.feedback instanceof PictureLossIndication
    ) {
      const { mediaSsrc } = packet.feedback;
      streams.find(({ shape }) => shape.ssrc === mediaSsrc)?.requestKeyFrame();
    } else if (packet instanceof RtcpTransportLayerFeedback && packet.feedback instanceof GenericNack) {
      const { mediaSourceSsrc, lost } = packet.feedback;
      streams.find(({ shape }) => shape.ssrc === mediaSourceSsrc)?.sendAgain(lost);
    }
  }

  const transport: PeerTransport = await openPeerTransport({ onRtp, onRtcp });
  const media = {
    iceParameters: transport.iceParameters,
    dtlsParameters: { fingerprints: [transport.fingerprint] },
  };
  const { client, reply } = await joinChannel(emulator, { uid, media, notified: onNotification, ...options });
  if (reply.result !== 'success') throw new Error(`The join was refused: ${JSON.stringify(reply.message)}.`);
  await transport.connect(reply.message.ortc as unknown as GatewayParameters);

  function mend(now: number): void {
    for (const [ssrc, { reception, video }] of receptions) {
      if (!video || ssrc !== reception.ssrc) continue;
      const lost = reception.missing(now);
      if (lost.length > 0) {
        transport.sendRtcp([new GenericNack({ senderSsrc: uid, mediaSourceSsrc: ssrc, lost }).serialize()]);
      }
      if (reception.takeBreak()) transport.sendRtcp([pictureLossIndication(ssrc)]);
    }
  }

  function report(now: number): void {
    const infos = [...receptions].flatMap(([ssrc, { reception }]) =>
      ssrc === reception.ssrc ? (reception.report(now) ?? []) : [],
    );
    // A report holds 31 streams at most (RFC 3550, 6.4.1).
    for (let index = 0; index < infos.length; index += 31) {
      const reports = infos.slice(index, index + 31);
      transport.sendRtcp([new RtcpRrPacket({ ssrc: uid, reports }).serialize()]);
    }
    if (bandwidth !== null) transport.sendRtcp([receiverEstimatedMaximumBitrate(bandwidth, [])]);
  }

  let reportedAt = performance.now();
  const sending = setInterval(() => {
    const now = performance.now();
    for (const stream of streams) stream.tick(now);
  }, SENDING_TICK);
  const mending = setInterval(() => {
    const now = performance.now();
    mend(now);
    if (now - reportedAt < REPORT_INTERVAL) return;
    reportedAt = now;
    report(now);
  }, MENDING_TICK);

  // A socket that is closed is the concern of whoever asks for something.
  const pings = setInterval(() => void client.request('ping').catch(() => {}), PING_INTERVAL);

  async function vanish(): Promise<void> {
    clearInterval(sending);
    clearInterval(mending);
    clearInterval(pings);
    client.socket.terminate();
    await transport.close();
  }

  return {
    uid,
    client,
    async publish(publishing = { audio: SOUND, video: 500_000 }) {
      const shapes = shapesOf(uid, publishing);
      const ortc = shapes.map(({ type, ssrc, rtxSsrc }) => ({
        stream_type: type,
        ssrcs: [{ ssrcId: ssrc, ...(rtxSsrc === undefined ? {} : { rtx: rtxSsrc }) }],
      }));
      const { result, message } = await client.request('publish', { ortc });
      if (result !== 'success') throw new Error(`The publish was refused: ${JSON.stringify(message)}.`);
      streams.push(...shapes.map((shape) => createSyntheticStream(shape, transport)));
    },
    subscribeToAll() {
      subscribing = true;
      for (const offer of offers.splice(0)) void subscribe(offer);
    },
    received: () =>
      [...receptions].flatMap(([ssrc, { uid: publisher, video, reception }]) =>
        ssrc === reception.ssrc ? [{ uid: publisher, video, statistics: reception.statistics() }] : [],
      ),
    forgetDelays() {
      for (const { reception } of receptions.values()) reception.forgetDelays();
    },
    sentPackets: () => streams.reduce((sum, stream) => sum + stream.sentPackets, 0),
    claimBandwidth(bitsPerSecond) {
      bandwidth = bitsPerSecond;
    },
    async leave() {
      await client.request('leave');
      await vanish();
    },
    vanish,
  };
}
