import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { freePort } from '../lib/testing/free-port.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Served {
  origin: string;
  port: number;
  process: ChildProcess;
  log: () => string;
}

/** Starts the built app as `npm start` does, with further settings. */
async function serve(env: Record<string, string>): Promise<Served> {
  const port = await freePort();
  const process_ = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', SERVER_PORT: String(port), PORT: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [process_.stdout, process_.stderr])
    stream.setEncoding('utf8').on('data', (text) => (log += text));
  const origin = `http://127.0.0.1:${port}`;
  await expect(async () => expect((await fetch(`${origin}/ping`)).ok).toBe(true)).toPass({ timeout: 60_000 });
  return { origin, port, process: process_, log: () => log };
}

const demo = { APP_ID: '', APP_CERTIFICATE: '', EMULATOR_URL: 'http://127.0.0.1:4700' };
const METRICS_TOKEN = 'prometheus-prometheus-prometheus';

test('the server listens on SERVER_PORT, logs, counts, and on SIGTERM ends what it has begun and nothing else', async () => {
  const { origin, port, process: server, log } = await serve({ ...demo, METRICS_TOKEN, LOG_LEVEL: 'info' });
  const exited = once(server, 'exit');

  const answer = await fetch(`${origin}/rtc/atrium/1/uid/7/`, {
    headers: { 'X-Request-Id': 'request-of-a-test' },
  });
  expect(answer.headers.get('x-request-id')).toBe('request-of-a-test');
  await answer.text();
  const lines = () =>
    log()
      .split('\n')
      .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
  await expect
    .poll(() => lines().find(({ requestId }) => requestId === 'request-of-a-test'))
    .toMatchObject({ level: 'info', message: 'request', method: 'GET', route: '/rtc', status: 200 });
  expect(log()).not.toContain('atrium');

  expect((await fetch(`${origin}/metrics`)).status).toBe(401);
  const metrics = await fetch(`${origin}/metrics`, { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } });
  const text = await metrics.text();
  expect(text).toMatch(/^parley_tokens_total\{service="rtc"\} 1$/m);
  expect(text).toMatch(/^parley_http_requests_total\{route="\/rtc",method="GET",status="200"\} 1$/m);
  expect(await (await fetch(`${origin}/readyz`)).json()).toEqual({ status: 'ready' });

  // A request that has begun, and whose other half comes only after the signal.
  const body = JSON.stringify({ tokenType: 'rtm', uid: 'ada' });
  const slow = httpRequest({
    ...{ host: '127.0.0.1', port, method: 'POST', path: '/getToken' },
    headers: { 'Content-Type': 'application/json', 'Content-Length': body.length },
  });
  slow.write(body.slice(0, 5));
  await expect
    .poll(async () => {
      const now = await fetch(`${origin}/metrics`, { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } });
      return /^parley_http_requests_in_flight (\d+)$/m.exec(await now.text())?.[1];
    })
    .toBe('2');
  server.kill('SIGTERM');
  await expect
    .poll(() =>
      fetch(`${origin}/ping`).then(
        ({ status }) => status,
        () => 'refused',
      ),
    )
    .toBe('refused');
  const answered = once(slow, 'response');
  slow.end(body.slice(5));
  const [response] = await answered;
  expect(response.statusCode).toBe(200);
  response.resume();
  expect(await exited).toEqual([0, null]);
});
