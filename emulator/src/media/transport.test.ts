import { afterEach, expect, test } from 'vitest';
import { RtpHeader, type RtpPacket } from 'werift';
import { type GatewayParameters, openPeerTransport } from '../testing/peer-transport.ts';
import { type MediaTransport, openTransport } from './transport.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const transport of open.splice(0)) await transport.close();
});

/** A gateway's transport and a client's, connected. */
async function connect() {
  const arrived: number[] = [];
  const rtcp: string[] = [];
  const peer = await openPeerTransport({ onRtp: () => {}, onRtcp: () => {} });
  const gateway: MediaTransport = await openTransport(
    '127.0.0.1',
    { ...peer.iceParameters, fingerprints: [peer.fingerprint] },
    {
      onConnected: () => {},
      onRtp: ({ header }: RtpPacket) => void arrived.push(header.sequenceNumber),
      onRtcp: () => {},
      onRawRtcp: (compound) => void rtcp.push(compound.toString('hex')),
    },
  );
  open.push(peer, gateway);
  await peer.connect(gateway.localParameters as GatewayParameters);
  await expect.poll(() => gateway.connected).toBe(true);
  return { peer, gateway, arrived, rtcp };
}

const header = (sequenceNumber: number) =>
  new RtpHeader({ version: 2, ssrc: 1, payloadType: 111, sequenceNumber, timestamp: 0 });

test('after an ICE restart media goes on over the same port, under new credentials', async () => {
  const { peer, gateway, arrived } = await connect();
  const before = gateway.localParameters.iceParameters as GatewayParameters['iceParameters'];
  peer.sendRtp(header(1), Buffer.from('a'));
  await expect.poll(() => arrived).toEqual([1]);
  const restarted = await peer.restart((credentials) => gateway.restartIce(credentials));
  expect(restarted.iceUfrag).not.toBe(before.iceUfrag);
  expect(restarted.icePwd).not.toBe(before.icePwd);
  peer.sendRtp(header(2), Buffer.from('b'));
  await expect.poll(() => arrived).toEqual([1, 2]);
});

test('a browser that never comes after a restart does no harm', async () => {
  const { peer, gateway, arrived } = await connect();
  await gateway.restartIce({ iceUfrag: 'abcd', icePwd: 'abcdefghijklmnopqrstuv' });
  peer.sendRtp(header(1), Buffer.from('a'));
  await expect.poll(() => arrived).toEqual([1]);
});

test('reports come as they are, too: the library drops those that it does not know', async () => {
  const { peer, rtcp } = await connect();
  const reports = ['80c9000100000007', '80cf000411223344040000020123456789abcdef'];
  peer.sendRtcp(reports.map((report) => Buffer.from(report, 'hex')));
  await expect.poll(() => rtcp).toEqual([reports.join('')]);
});
