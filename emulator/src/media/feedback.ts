/** RTCP packets that the emulator writes itself (RFC 3550, 4585, 5104; REMB: draft-alvestrand-rmcat-remb-03). */

const PAYLOAD_SPECIFIC_FEEDBACK = 206;
const PICTURE_LOSS_INDICATION = 1;
const APPLICATION_LAYER_FEEDBACK = 15;
const REMB_MANTISSA_BITS = 18;

function feedbackPacket(format: number, mediaSsrc: number, content: Buffer): Buffer {
  const packet = Buffer.alloc(12 + content.length);
  packet[0] = 0x80 | format;
  packet[1] = PAYLOAD_SPECIFIC_FEEDBACK;
  packet.writeUInt16BE(packet.length / 4 - 1, 2);
  // The sender's own SSRC may be any number: the emulator sends no media under one.
  packet.writeUInt32BE(1, 4);
  packet.writeUInt32BE(mediaSsrc, 8);
  content.copy(packet, 12);
  return packet;
}

/** Asks the publisher of `mediaSsrc` for a key frame. */
export function pictureLossIndication(mediaSsrc: number): Buffer {
  return feedbackPacket(PICTURE_LOSS_INDICATION, mediaSsrc, Buffer.alloc(0));
}

/** Tells a publisher how much it may send on `ssrcs` together, in bit/s. */
export function receiverEstimatedMaximumBitrate(bitrate: number, ssrcs: readonly number[]): Buffer {
  let exponent = 0;
  while (Math.floor(bitrate / 2 ** exponent) >= 2 ** REMB_MANTISSA_BITS) exponent += 1;
  const mantissa = Math.floor(bitrate / 2 ** exponent);
  const content = Buffer.alloc(8 + 4 * ssrcs.length);
  content.write('REMB', 0, 'ascii');
  content[4] = ssrcs.length;
  content[5] = (exponent << 2) | (mantissa >> 16);
  content.writeUInt16BE(mantissa & 0xffff, 6);
  for (const [index, ssrc] of ssrcs.entries()) content.writeUInt32BE(ssrc, 8 + 4 * index);
  return feedbackPacket(APPLICATION_LAYER_FEEDBACK, 0, content);
}
