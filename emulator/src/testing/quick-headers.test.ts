import { randomBytes, randomInt } from 'node:crypto';
import { expect, it } from 'vitest';
import { RtpHeader } from 'werift';
import { readHeader } from './quick-headers.ts';

function anyPacket(): Buffer {
  const extensions = Array.from({ length: randomInt(4) }, () => ({
    id: randomInt(1, 15),
    payload: randomBytes(randomInt(1, 16)),
  }));
  const header = new RtpHeader({
    version: 2,
    padding: randomInt(2) === 1,
    extension: extensions.length > 0,
    extensions,
    marker: randomInt(2) === 1,
    payloadType: randomInt(128),
    sequenceNumber: randomInt(2 ** 16),
    timestamp: randomInt(2 ** 32),
    ssrc: randomInt(2 ** 32),
    csrc: randomInt(5) === 0 ? [7] : [],
  });
  return Buffer.concat([header.serialize(header.serializeSize), randomBytes(randomInt(200))]);
}

it('reads every header as the library does', () => {
  for (let count = 0; count < 2000; count += 1) {
    const packet = anyPacket();
    expect(readHeader(packet)).toEqual(RtpHeader.deSerialize(packet));
  }
});
