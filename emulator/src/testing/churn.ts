/**
 * `npm run churn -w agora-emulator -- --minutes 10`: members come, publish, subscribe and go, in every way there is,
 * until the time is over; with `--media` they send and receive real packets meanwhile. Fails when the emulator then holds
 * over a tenth more memory than after its warm-up.
 */
import { parseArgs } from 'node:util';
import { type Emulator, startEmulator } from '../emulator.ts';
import { joinChannel, type SignallingClient } from './signalling-client.ts';
import { joinSyntheticPeer } from './synthetic-peer.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, media: { type: 'boolean', default: false } },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error('--minutes must be a number above 0.');

/** Stays before the memory counts: by then the code is compiled and the console's log is full (observed). */
const WARM_UP = values.media ? 1500 : 2000;
/** Within so many milliseconds everybody must have received something. */
const PATIENCE = 60_000;
/** By how much the memory may have grown. */
const TOLERANCE = 0.1;
const MEMBERS = 6;
/** Members that break off stay for the grace time of 10 s; all of them must be gone before the memory counts. */
const SETTLING = 12_000;

const collect = globalThis.gc;
if (!collect) throw new Error('Run this with node --expose-gc.');

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(2);

/** The heap in use once nothing is going on any more, in bytes. */
async function settledHeap(): Promise<number> {
  await sleep(SETTLING);
  for (let round = 0; round < 5; round += 1) {
    await sleep(100);
    await collect?.();
  }
  return process.memoryUsage().heapUsed;
}

const ssrcsOf = (uid: number) => ({ audio: uid * 10 + 1, video: uid * 10 + 2, rtx: uid * 10 + 3 });

async function publish(client: SignallingClient, uid: number): Promise<void> {
  const { audio, video, rtx } = ssrcsOf(uid);
  await client.request('publish', {
    ortc: [
      { stream_type: 'audio', ssrcs: [{ ssrcId: audio }] },
      { stream_type: 'high', ssrcs: [{ ssrcId: video, rtx }] },
    ],
  });
}

/** A channel of a few members, each of whom leaves in a way of its own. */
async function meet(emulator: Emulator, channel: string): Promise<void> {
  const uids = Array.from({ length: MEMBERS }, (_, index) => index + 1);
  const joined = await Promise.all(uids.map((uid) => joinChannel(emulator, { channel, uid })));
  for (const [index, { client }] of joined.entries()) await publish(client, index + 1);
  for (const { client } of joined) {
    for (const uid of uids) await client.request('subscribe', { ssrcId: ssrcsOf(uid).video });
  }
  const ways: ((client: SignallingClient, index: number) => Promise<unknown> | unknown)[] = [
    (client) => client.request('leave').then(() => client.socket.close()),
    (client) => client.socket.terminate(),
    // The same uid comes again from elsewhere, and then leaves.
    async (_, index) => {
      const { client } = await joinChannel(emulator, { channel, uid: index + 1 });
      await client.request('leave');
      client.socket.close();
    },
  ];
  await Promise.all(joined.map(({ client }, index) => ways[index % ways.length]?.(client, index)));
  for (const { client } of joined) client.socket.close();
}

/** The same with media, which must really have passed. */
async function meetWithMedia(emulator: Emulator, channel: string): Promise<void> {
  const uids = Array.from({ length: MEMBERS }, (_, index) => index + 1);
  const peers = await Promise.all(uids.map((uid) => joinSyntheticPeer(emulator, { channel, uid })));
  for (const peer of peers) {
    await peer.publish({ audio: 32_000, video: 200_000, low: 30_000 });
    peer.subscribeToAll();
  }
  const deadline = Date.now() + PATIENCE;
  while (!peers.every((peer) => peer.received().some(({ statistics }) => statistics.packets > 20))) {
    if (Date.now() > deadline) throw new Error('A member received nothing.');
    await sleep(50);
  }
  await Promise.all(peers.map((peer, index) => (index % 2 === 0 ? peer.leave() : peer.vanish())));
}

/** Lets channels come and go until enough stays are over; answers how many there were. */
async function churn(emulator: Emulator, enough: (stays: number) => boolean): Promise<number> {
  let channels = 0;
  while (!enough(channels * MEMBERS)) {
    channels += 1;
    await (values.media ? meetWithMedia : meet)(emulator, `churn-${channels % 10}`);
  }
  return channels * MEMBERS;
}

const emulator = await startEmulator();
await churn(emulator, (stays) => stays >= WARM_UP);
const before = await settledHeap();
console.log(`After ${WARM_UP} stays the heap has ${megabytes(before)} MB.`);
const end = Date.now() + minutes * 60_000;
const stays = await churn(emulator, () => Date.now() > end);
const after = await settledHeap();
const growth = after / before - 1;
console.log(
  `After ${stays} more stays in ${minutes} minutes it has ${megabytes(after)} MB (${(growth * 100).toFixed(1)} %).`,
);
await emulator.close();
if (growth > TOLERANCE) {
  console.error(`The heap grew by more than ${TOLERANCE * 100} %.`);
  process.exitCode = 1;
}
process.exit();
