import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { freePort } from './free-port.ts';

/** A Redis of a test's own. */
export interface RedisServer {
  url: string;
  /** Lets it hang, as a machine that swaps does: it takes connections and answers nothing. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
  /** Starts it again, empty, at the same address. */
  start(): Promise<void>;
}

/** Starts a real Redis on loopback that keeps nothing on disk; REDIS_SERVER_PATH names the program. */
export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  const server: RedisServer = {
    url,
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    async start() {
      const program = process.env.REDIS_SERVER_PATH || 'redis-server';
      const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
      child = spawn(program, args, { stdio: 'ignore' });
      await Promise.race([answers(url), failure(child, program)]);
    },
    async stop() {
      if (!child) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
      child = null;
    },
  };
  await server.start();
  return server;
}

/** Waits until it answers. */
async function answers(url: string): Promise<void> {
  const client = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
  client.on('error', () => {});
  await client.ping();
  client.disconnect();
}

async function failure(child: ChildProcess, program: string): Promise<never> {
  const [reason] = await Promise.race([once(child, 'exit'), once(child, 'error').catch((error) => [error])]);
  throw new Error(`${program} did not start (${reason}): install redis-server, or set REDIS_SERVER_PATH.`);
}
