/**
 * `npm run flood -w agora-emulator -- --sockets 6000`: so many connections at once, a third of which say nothing, a third
 * half a request, a byte at a time, and a third open a WebSocket on which nobody joins. Fails unless the emulator holds
 * no more of them than it may, goes on serving who was there before, says it in a few lines, cuts them all by itself, and
 * then holds no more than a tenth more memory than before.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Emulator, startEmulator } from '../emulator.ts';
import { HEADERS_DEADLINE, MAX_CONNECTIONS } from '../limits.ts';
import { joinChannel } from './signalling-client.ts';

const { values } = parseArgs({
  options: { sockets: { type: 'string', default: '6000' }, attack: { type: 'string' } },
});
const count = Number(values.sockets);
if (!(count > 0)) throw new Error('--sockets must be a number above 0.');

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(2);

/** By how much the memory may have grown. */
const TOLERANCE = 0.1;
/** Those refused a moment ago are still being closed; the attacker opens so many at a time. */
const BEING_CUT = 100;
/** How long after the last connection was tried everything must be over, in milliseconds. */
const PATIENCE = HEADERS_DEADLINE + 30_000;

const UPGRADE = [
  'GET / HTTP/1.1',
  'Host: x',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];
const OPENINGS = [
  '',
  'POST /api/v2/transpond/webrtc HTTP/1.1\r\nX-Slow: ',
  `${UPGRADE.join('\r\n')}\r\n\r\n`,
];

/** Opens connections to a port, and tells every half second how many are open. */
function attack(port: number): void {
  const open = new Set<Socket>();
  let tried = 0;
  function openNext(): void {
    const kind = tried % OPENINGS.length;
    tried += 1;
    const socket = connect(port, '127.0.0.1', () => {
      open.add(socket);
      socket.write(OPENINGS[kind] ?? '');
    });
    const drip = kind === 1 ? setInterval(() => socket.write('x'), 1000) : undefined;
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(drip);
      open.delete(socket);
    });
    socket.resume();
  }
  const opening = setInterval(() => {
    for (let index = 0; index < BEING_CUT && tried < count; index += 1) openNext();
    if (tried >= count) clearInterval(opening);
  }, 10);
  setInterval(() => process.send?.({ tried, open: open.size }), 500);
}

/**
 * The ends of connections in this process, in which the emulator runs. An attacker that counts its own counts those,
 * too, that only wait for the system to tell of them.
 */
const ends = () => process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;

/** Runs an attack to its end; answers how many connections were held at once at most. */
async function withstand({ port }: Emulator, alive: () => Promise<void>): Promise<number> {
  const args = ['--attack', String(port), '--sockets', String(count)];
  const attacker: ChildProcess = fork(fileURLToPath(import.meta.url), args);
  // Whoever was there before has both ends here.
  const own = ends() / 2;
  let most = 0;
  let over = false;
  let deadline = Number.POSITIVE_INFINITY;
  attacker.on('message', ({ tried, open }: { tried: number; open: number }) => {
    if (tried < count) return;
    over = open === 0;
    deadline = Math.min(deadline, Date.now() + PATIENCE);
  });
  try {
    while (!over) {
      if (Date.now() > deadline) throw new Error('Connections are held for longer than they may be.');
      await alive();
      most = Math.max(most, Math.floor(ends() - own));
      await sleep(100);
    }
  } finally {
    attacker.kill();
  }
  return most;
}

async function defend(): Promise<void> {
  const collect = globalThis.gc;
  if (!collect) throw new Error('Run this with node --expose-gc.');
  const heap = async () => {
    for (let round = 0; round < 5; round += 1) {
      await sleep(200);
      await collect();
    }
    return process.memoryUsage().heapUsed;
  };
  const lines: string[] = [];
  const emulator = await startEmulator({
    log: (event, fields) => lines.push(`${event} ${JSON.stringify(fields)}`),
  });
  const { client } = await joinChannel(emulator, { uid: 1 });
  const alive = async () => {
    const { result } = await client.request('ping');
    if (result !== 'success') throw new Error('Who was there before is not served.');
  };

  // The first wave compiles the code and fills the console's log.
  await withstand(emulator, alive);
  const before = await heap();
  lines.length = 0;
  const most = await withstand(emulator, alive);
  const { client: next, reply } = await joinChannel(emulator, { uid: 2 });
  if (reply.result !== 'success') throw new Error('Nobody can join any more.');
  await next.request('leave');
  next.socket.terminate();
  const written = lines.length;
  const after = await heap();
  const growth = after / before - 1;
  process.stdout.write(
    `Of ${count} connections ${most} were held at once; ${written} lines in the log. ` +
      `The heap has ${megabytes(after)} MB (${(growth * 100).toFixed(1)} %).\n`,
  );
  if (most > MAX_CONNECTIONS + BEING_CUT) throw new Error(`More than ${MAX_CONNECTIONS} were held.`);
  if (growth > TOLERANCE) throw new Error(`The heap grew by more than ${TOLERANCE * 100} %.`);
  await emulator.close();
  process.exit();
}

if (values.attack === undefined) await defend();
else attack(Number(values.attack));
