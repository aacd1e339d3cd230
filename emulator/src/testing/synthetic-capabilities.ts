import { ABS_SEND_TIME } from '../media/abs-send-time.ts';

export const VP8 = 96;
export const RTX = 97;
export const AUDIO = 111;
export const ABS_SEND_TIME_ID = 3;

const rtcpFeedbacks = [{ type: 'goog-remb' }, { type: 'nack' }, { type: 'nack', parameter: 'pli' }];
const extensions = [{ extensionName: ABS_SEND_TIME, entry: ABS_SEND_TIME_ID }];

/** What a synthetic peer can send and receive, in the words of `join_v3`. */
export const syntheticCapabilities = {
  audioCodecs: [{ payloadType: AUDIO, rtpMap: { encodingName: 'opus' } }],
  audioExtensions: extensions,
  videoCodecs: [
    { payloadType: VP8, rtpMap: { encodingName: 'VP8' }, rtcpFeedbacks },
    { payloadType: RTX, rtpMap: { encodingName: 'rtx' }, fmtp: { parameters: { apt: String(VP8) } } },
  ],
  videoExtensions: extensions,
};
