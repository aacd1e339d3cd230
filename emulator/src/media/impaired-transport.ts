import type { Link } from '../faults/link.ts';
import type { MediaTransport, TransportEvents } from './transport.ts';

/** The fixed part of an RTP header, in bytes (RFC 3550, 5.1). */
const RTP_HEADER = 12;
/** A guess for reports and requests, which are small. */
const RTCP_PACKET = 60;

/** Lets what comes from the browser pass a link first. */
export function impairEvents(events: TransportEvents, up: Link): TransportEvents {
  return {
    onConnected: events.onConnected,
    onRtp: (packet) => up.pass(packet.payload.length + RTP_HEADER, () => events.onRtp(packet)),
    onRtcp: (packet) => up.pass(RTCP_PACKET, () => events.onRtcp(packet)),
    // Its packets are counted one by one above.
    onRawRtcp: (compound) => up.pass(0, () => events.onRawRtcp?.(compound)),
  };
}

/** Lets what goes to the browser pass a link first. */
export function impairTransport(transport: MediaTransport, down: Link): MediaTransport {
  return {
    ...transport,
    get connected() {
      return transport.connected;
    },
    sendRtp: (header, payload) =>
      down.pass(payload.length + RTP_HEADER, () => transport.sendRtp(header, payload)),
    sendRtcp: (packets) => {
      const bytes = packets.reduce((sum, packet) => sum + packet.length, 0);
      down.pass(bytes, () => transport.sendRtcp(packets));
    },
  };
}
