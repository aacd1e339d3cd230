/**
 * `npm run crowd -w agora-emulator -- --peers 16 --seconds 20`: so many synthetic members publish sound and a picture and
 * watch each other; prints what passed, what was lost, and what it cost the emulator. `--url` takes one that runs already,
 * else one is started in a process of its own.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readHeadersQuickly } from './quick-headers.ts';
import { joinSyntheticPeer, type SyntheticPeer } from './synthetic-peer.ts';

const { values } = parseArgs({
  options: {
    peers: { type: 'string', default: '8' },
    seconds: { type: 'string', default: '20' },
    video: { type: 'string', default: '500000' },
    url: { type: 'string' },
  },
});
const [count, seconds, video] = [Number(values.peers), Number(values.seconds), Number(values.video)];
if (!(count > 1 && seconds > 0 && video > 0))
  throw new Error('--peers, --seconds and --video must be numbers.');

/** A process that has just begun compiles what it does, and every join makes keys: in milliseconds. */
const WARM_UP = 4000;

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Starts an emulator in a process of its own, so that its cost is not mixed with that of the peers. */
async function startApart(): Promise<{ url: string; child: ChildProcess }> {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', main, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\/\/[\d.:]+/.exec(line) ?? [];
    if (url) return { url, child };
  }
  throw new Error('The emulator did not start.');
}

/** The CPU time a process has used, in seconds; of Linux only. */
async function cpuTime(pid: number | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return (user + system) / 100;
}

function totalOf(peers: readonly SyntheticPeer[]) {
  const streams = peers.flatMap((peer) => peer.received());
  return {
    sent: peers.reduce((sum, peer) => sum + peer.sentPackets(), 0),
    received: streams.reduce((sum, { statistics }) => sum + statistics.packets, 0),
    lost: streams.reduce((sum, { statistics }) => sum + statistics.lost, 0),
    streams: streams.length,
  };
}

readHeadersQuickly();
const own = values.url === undefined ? await startApart() : null;
const url = values.url ?? own?.url ?? '';
const peers: SyntheticPeer[] = [];
for (let uid = 1; uid <= count; uid += 1) {
  const peer = await joinSyntheticPeer({ url }, { uid, channel: 'crowd' });
  await peer.publish({ audio: 32_000, video });
  peer.subscribeToAll();
  peers.push(peer);
}
await sleep(WARM_UP);
for (const peer of peers) peer.forgetDelays();
const [before, cpuBefore, ownBefore, start] = [
  totalOf(peers),
  await cpuTime(own?.child.pid),
  process.cpuUsage(),
  performance.now(),
];
await sleep(seconds * 1000);
const [after, cpuAfter, ownUsed] = [
  totalOf(peers),
  await cpuTime(own?.child.pid),
  process.cpuUsage(ownBefore),
];
const elapsed = (performance.now() - start) / 1000;
const delays = peers
  .flatMap((peer) => peer.received())
  .flatMap(({ statistics }) => statistics.delays)
  .sort((a, b) => a - b);
const delayAt = (share: number) => Number((delays[Math.floor(delays.length * share)] ?? 0).toFixed(1));
const perSecond = (amount: number) => Math.round(amount / elapsed);
const received = after.received - before.received;
const lost = after.lost - before.lost;
process.stdout.write(
  `${JSON.stringify({
    peers: count,
    streamsWatched: after.streams,
    packetsInPerSecond: perSecond(after.sent - before.sent),
    packetsOutPerSecond: perSecond(received),
    lost,
    lostShare: Number((lost / Math.max(received + lost, 1)).toFixed(4)),
    delayMedian: delayAt(0.5),
    delayP99: delayAt(0.99),
    emulatorCores: Number(((cpuAfter - cpuBefore) / elapsed).toFixed(2)),
    peersCores: Number(((ownUsed.user + ownUsed.system) / 1e6 / elapsed).toFixed(2)),
  })}\n`,
);
for (const peer of peers) await peer.vanish();
if (own) {
  own.child.kill();
  await once(own.child, 'exit');
}
process.exit();
