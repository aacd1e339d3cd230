import { z } from 'zod';
import { rtpCapabilities } from '../media/capabilities.ts';

/** The fields the gateway reads of each request; the SDK sends more (observed: SDK 4.24.8). */

const ssrc = z.number().int().min(0).max(0xffff_ffff);
const name = z.string().max(1024);
/** 0 is the high stream and 1 the low one; other numbers are layers of scalable video, which nobody sends here. */
const videoStreamType = z.number().int();

const iceParameters = z.object({ iceUfrag: z.string().max(256), icePwd: z.string().max(256) });

export const joinRequest = z.object({
  session_id: name,
  channel_name: name,
  codec: z.string().max(16),
  mode: z.enum(['rtc', 'live']).catch('rtc'),
  p2p_id: z.number().int().default(1),
  role: z.enum(['host', 'audience']).catch('host'),
  default_video_stream: videoStreamType.optional(),
  attributes: z
    .object({ userAttributes: z.object({ enableNetworkQualityProbe: z.boolean().optional() }).optional() })
    .optional(),
  aes_mode: z.string().max(32).optional(),
  aes_secret: z.string().max(1024).optional(),
  aes_salt: z.string().max(128).optional(),
  ap_response: z.object({ ticket: z.string().max(8192) }),
  ortc: z.object({
    iceParameters,
    dtlsParameters: z.object({
      fingerprints: z
        .array(z.object({ hashFunction: z.string().max(32), fingerprint: z.string().max(256) }))
        .min(1)
        .max(8),
    }),
    rtpCapabilities,
  }),
});

export const restartIceRequest = z.object({ ortc: z.object({ iceParameters }) });

export const rejoinRequest = z.object({ token: name });

const namedSsrc = z.object({ ssrcId: ssrc, rtx: ssrc.optional() });
const publishedStream = z.object({
  stream_type: z.enum(['audio', 'high', 'low', 'screen', 'screen_low']),
  /** The layers of scalable video have a name each and come under the first (observed: VP9 in Chromium 156). */
  ssrcs: z.tuple([namedSsrc], namedSsrc).refine((ssrcs) => ssrcs.length <= 8),
});

export const publishRequest = z.object({ ortc: z.array(publishedStream).max(8) });
export const unpublishRequest = z.object({
  ortc: z.array(z.object({ stream_type: publishedStream.shape.stream_type })).max(8),
});

export const subscribeRequest = z.object({ ssrcId: ssrc });
export const unsubscribeRequest = z.object({ ortc: z.array(z.object({ ssrcId: ssrc })).max(64) });

const uid = z.union([z.number(), z.string().max(255)]);
export const preSubscribeRequest = z.object({ stream_id: uid, stream_type: z.enum(['audio', 'video']) });

const massSubscription = z.object({
  stream_id: uid,
  video_ssrc: ssrc.optional(),
  audio_ssrc: ssrc.optional(),
});
export const subscribeStreamsRequest = z.object({ users: z.array(massSubscription).max(64) });
/** `stream_type` has bits: see `STREAM_BITS`. */
const massUnsubscription = z.object({ stream_id: uid, stream_type: z.number().int() });
export const unsubscribeStreamsRequest = z.object({ users: z.array(massUnsubscription).max(64) });

export const switchVideoStreamRequest = z.object({ stream_id: uid, stream_type: videoStreamType });
export const defaultVideoStreamRequest = z.object({ stream_type: videoStreamType });

/** -1 is `AUTO_SIMULCAST_STREAM`, 0 off and 1 on. */
export const dualStreamModeRequest = z.object({ mode: z.number().int() });

export const fallbackOptionRequest = z.object({
  stream_id: uid,
  fallback_type: z.number().int().min(0).max(8),
});

export const setRoleRequest = z.object({ role: z.enum(['host', 'audience']) });

export const controlRequest = z.object({ action: z.string().max(64) });
export const renewTokenRequest = z.object({ token: z.string().max(8192) });

/** The largest data stream message, in bytes (documented). */
const LARGEST_DATA = 1024;

export const dataStreamRequest = z.object({
  payload: z
    .base64()
    .max(1368)
    .refine((payload) => Buffer.byteLength(payload, 'base64') <= LARGEST_DATA),
  sendTs: z.number().optional(),
  ordered: z.boolean().optional(),
  syncWithAudio: z.boolean().optional(),
});

/** No method of the SDK that anybody may call sends it, and no event tells of it (observed). */
export const metadataRequest = z.object({ metadata: z.base64().max(1368) });
