/**
 * Extended reports (RFC 3611), of which the media library knows nothing. Who only receives learns its round trip from
 * them and from nothing else: it tells its time, and hears when that came. Without an answer Chromium takes the round
 * trip for 100 ms, and asks for a lost packet so much later again (observed: Chromium 156).
 */

const RECEIVER_REPORT = 201;
const EXTENDED_REPORT = 207;
/** Blocks of a report: a receiver's time, and the answer to it. */
const REFERENCE_TIME = 4;
const ANSWER = 5;
/** Of a packet and of a block, in bytes. */
const PACKET_HEADER = 8;
const BLOCK_HEADER = 4;

/** The packets of a compound one, each with its header. */
function* packetsOf(compound: Buffer): Generator<Buffer> {
  for (let start = 0; start + PACKET_HEADER <= compound.length; ) {
    const end = start + 4 + compound.readUInt16BE(start + 2) * 4;
    if (end > compound.length) return;
    yield compound.subarray(start, end);
    start = end;
  }
}

/** The middle 32 bits of the time that a report tells; null when it tells none. */
function referenceTimeOf(report: Buffer): number | null {
  for (let start = PACKET_HEADER; start + BLOCK_HEADER <= report.length; ) {
    const end = start + BLOCK_HEADER + report.readUInt16BE(start + 2) * 4;
    if (report[start] === REFERENCE_TIME && start + 12 <= report.length)
      return report.readUInt32BE(start + BLOCK_HEADER + 2);
    start = end;
  }
  return null;
}

/** Which stream a receiver speaks of first: Chromium counts an answer only when it comes from there. */
function firstStreamOf(packets: readonly Buffer[]): number {
  const report = packets.find((packet) => packet[1] === RECEIVER_REPORT && packet.length >= 12);
  // Who has received nothing yet is answered all the same.
  return report?.readUInt32BE(8) ?? 1;
}

/**
 * What is answered at once to the times that a receiver tells.
 * @param compound RTCP as it came, decrypted.
 */
export function answersTo(compound: Buffer): Buffer[] {
  const packets = [...packetsOf(compound)];
  return packets.flatMap((report) => {
    const time =
      report[1] === EXTENDED_REPORT && report.length >= PACKET_HEADER ? referenceTimeOf(report) : null;
    if (time === null) return [];
    const answer = Buffer.alloc(PACKET_HEADER + BLOCK_HEADER + 12);
    answer[0] = 0x80;
    answer[1] = EXTENDED_REPORT;
    answer.writeUInt16BE(answer.length / 4 - 1, 2);
    answer.writeUInt32BE(firstStreamOf(packets), 4);
    answer[PACKET_HEADER] = ANSWER;
    answer.writeUInt16BE(3, PACKET_HEADER + 2);
    // Whom it is for, the time that came, and how long it waited here: not at all.
    report.copy(answer, PACKET_HEADER + BLOCK_HEADER, 4, 8);
    answer.writeUInt32BE(time, PACKET_HEADER + BLOCK_HEADER + 4);
    return [answer];
  });
}
