import { randomBytes, randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ProtectionProfileAes128CmHmacSha1_80, RtpHeader, SrtpSession } from 'werift';
import { standIn } from './standing-srtp.ts';

const master = () => ({ key: randomBytes(16), salt: randomBytes(14) });

/** The two ends of a connection, each as the library makes it. */
function ends(): [SrtpSession, SrtpSession] {
  const [ours, theirs] = [master(), master()];
  const session = (local: typeof ours, remote: typeof ours) =>
    new SrtpSession({
      keys: {
        localMasterKey: local.key,
        localMasterSalt: local.salt,
        remoteMasterKey: remote.key,
        remoteMasterSalt: remote.salt,
      },
      profile: ProtectionProfileAes128CmHmacSha1_80,
    });
  return [session(ours, theirs), session(theirs, ours)];
}

const extension = () => ({ id: randomInt(1, 15), payload: randomBytes(randomInt(1, 8)) });

function anyHeader(sequenceNumber: number): RtpHeader {
  const extensions = Array.from({ length: randomInt(4) }, extension);
  return new RtpHeader({
    version: 2,
    extension: extensions.length > 0,
    extensions,
    marker: randomInt(2) === 1,
    payloadType: randomInt(128),
    sequenceNumber,
    timestamp: randomInt(2 ** 32),
    ssrc: 2 ** 31 + 7,
  });
}

describe('the cipher that stands in', () => {
  it('is understood by the library, and understands it, whatever the packet, also where the numbers begin anew', () => {
    const [ours, theirs] = ends();
    standIn(ours);
    for (let count = 0; count < 500; count += 1) {
      const sequenceNumber = (65_300 + count) % 65_536;
      const [header, payload] = [anyHeader(sequenceNumber), randomBytes(randomInt(1, 1400))];
      const clear = Buffer.concat([header.serialize(header.serializeSize), payload]);
      expect(theirs.decrypt(ours.encrypt(payload, header))).toEqual(clear);
      expect(ours.decrypt(theirs.encrypt(payload, header))).toEqual(clear);
    }
  });

  it('takes packets without a payload, and with padding', () => {
    const [ours, theirs] = ends();
    standIn(ours);
    const empty = anyHeader(1);
    expect(theirs.decrypt(ours.encrypt(Buffer.alloc(0), empty))).toEqual(
      empty.serialize(empty.serializeSize),
    );
    const padded = anyHeader(2);
    padded.padding = true;
    const padding = Buffer.alloc(255).fill(255, 254);
    expect(ours.decrypt(theirs.encrypt(padding, padded)).subarray(-255)).toEqual(padding);
  });

  it('refuses a packet in which one bit is another, wherever it is', () => {
    const [ours, theirs] = ends();
    standIn(ours);
    for (let count = 1; count <= 200; count += 1) {
      const packet = theirs.encrypt(randomBytes(40), anyHeader(count));
      const at = randomInt(packet.length);
      packet[at] = (packet[at] ?? 0) ^ (1 << randomInt(8));
      expect(() => ours.decrypt(packet)).toThrow();
    }
  });
});
