import { z } from 'zod';

const feedback = z.looseObject({ type: z.string(), parameter: z.string().optional() });

const codec = z.looseObject({
  payloadType: z.number(),
  rtpMap: z.looseObject({ encodingName: z.string() }),
  rtcpFeedbacks: z.array(feedback).optional(),
  fmtp: z.looseObject({ parameters: z.record(z.string(), z.unknown()).optional() }).optional(),
});

const extension = z.looseObject({ extensionName: z.string(), entry: z.number().optional() });

const capabilitySet = z.looseObject({
  audioCodecs: z.array(codec).max(64),
  audioExtensions: z.array(extension).max(64),
  videoCodecs: z.array(codec).max(64),
  videoExtensions: z.array(extension).max(64),
});

/** What the browser can send and receive, as `join_v3` carries it. */
export const rtpCapabilities = z.looseObject({ sendrecv: capabilitySet });

type Codec = z.infer<typeof codec>;
type CapabilitySet = z.infer<typeof capabilitySet>;

const VIDEO_EXTENSIONS = [
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
  'urn:ietf:params:rtp-hdrext:toffset',
  'urn:3gpp:video-orientation',
];
const AUDIO_EXTENSIONS = [
  'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
];

const nameOf = (entry: Codec) => entry.rtpMap.encodingName.toLowerCase();

/**
 * `transport-cc` is left out: whoever accepts it must number every packet of the transport. `goog-remb` caps
 * bandwidth just as well and needs nothing of the forwarder.
 */
function withoutTransportWideFeedback(entry: Codec): Codec {
  return { ...entry, rtcpFeedbacks: entry.rtcpFeedbacks?.filter(({ type }) => type !== 'transport-cc') };
}

function videoCodecs(all: Codec[], wanted: string): Codec[] {
  const chosen = all.filter((entry) => nameOf(entry) === wanted);
  const payloadTypes = new Set(chosen.map((entry) => String(entry.payloadType)));
  const retransmission = all.filter(
    (entry) => nameOf(entry) === 'rtx' && payloadTypes.has(String(entry.fmtp?.parameters?.apt)),
  );
  return [...chosen, ...retransmission].map(withoutTransportWideFeedback);
}

/**
 * What both sides will use: the browser's own entries, less what the emulator does not forward. Echoing them
 * gives every browser the same payload types and extension ids, so packets pass without a change.
 * @param videoCodec the codec named in `join_v3`, such as `vp8`.
 */
export function agreeOnCapabilities(offered: CapabilitySet, videoCodec: string) {
  const empty = { audioCodecs: [], audioExtensions: [], videoCodecs: [], videoExtensions: [] };
  return {
    send: empty,
    recv: empty,
    sendrecv: {
      audioCodecs: offered.audioCodecs
        .filter((entry) => nameOf(entry) === 'opus')
        .map(withoutTransportWideFeedback),
      audioExtensions: offered.audioExtensions.filter(({ extensionName }) =>
        AUDIO_EXTENSIONS.includes(extensionName),
      ),
      videoCodecs: videoCodecs(offered.videoCodecs, videoCodec.toLowerCase()),
      videoExtensions: offered.videoExtensions.filter(({ extensionName }) =>
        VIDEO_EXTENSIONS.includes(extensionName),
      ),
    },
  };
}
