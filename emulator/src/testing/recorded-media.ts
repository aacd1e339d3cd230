import { RtpHeader, RtpPacket } from 'werift';
import { createFormats } from '../media/formats.ts';
import { syntheticCapabilities } from './synthetic-capabilities.ts';

/** What a browser that knows VP8 and Opus agreed on. */
export const testFormats = createFormats(syntheticCapabilities);

/** A transport that remembers what was sent to its browser. */
export function recordingTransport() {
  const rtp: { header: RtpHeader; payload: Buffer }[] = [];
  const rtcp: Buffer[] = [];
  return {
    rtp,
    rtcp,
    transport: {
      localParameters: { iceParameters: {}, dtlsParameters: {} },
      connected: true,
      sendRtp: (header: RtpHeader, payload: Buffer) => void rtp.push({ header, payload }),
      sendRtcp: (packets: readonly Buffer[]) => void rtcp.push(...packets),
      restartIce: async () => ({ iceUfrag: '', icePwd: '' }),
      close: async () => {},
    },
  };
}

/** @param payload one character for each byte. */
export const packetOf = (header: Partial<RtpHeader>, payload: string) =>
  new RtpPacket(new RtpHeader(header), Buffer.from(payload, 'latin1'));
