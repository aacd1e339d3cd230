import { expect, test } from '@playwright/test';
import { Redis } from 'ioredis';
import { type RedisServer, startRedis } from '../lib/testing/redis-server.ts';
import { type AppServer, startApp } from './support/app-server.ts';
import { expectNoSecret } from './support/no-secret.ts';

const TOKEN = '/rtc/limits/publisher/uid/7/';
const METRICS_TOKEN = 'prometheus-prometheus-prometheus';

/** All that a Redis keeps, as text. */
async function contentOf(url: string): Promise<string> {
  const client = new Redis(url);
  const keys = await client.keys('*');
  const values = keys.map(async (key) => {
    const isHash = (await client.type(key)) === 'hash';
    return `${key} ${JSON.stringify(isHash ? await client.hgetall(key) : await client.get(key))}`;
  });
  const content = (await Promise.all(values)).join('\n');
  client.disconnect();
  return content;
}

test.describe('two servers with one Redis', () => {
  test.describe.configure({ mode: 'serial' });
  let redis: RedisServer;
  let servers: AppServer[] = [];

  test.beforeAll(async () => {
    redis = await startRedis();
    const settings = {
      REDIS_URL: redis.url,
      RATE_LIMIT_ADDRESS: '6/600',
      RATE_LIMIT_CHANNEL: '3/600',
      CORS_ALLOW_ORIGIN: 'https://app.test',
      SECURITY_CONTACT: 'mailto:security@parley.test',
      METRICS_TOKEN,
    };
    servers = await Promise.all([
      startApp(settings),
      startApp({ ...settings, TRUST_PROXY: '1', OPEN_HOSTS: 'first' }),
    ]);
  });
  test.afterAll(async () => {
    await Promise.all([...servers.map((server) => server.stop()), redis.stop()]);
  });

  /** Asks one of the servers; the second believes what a proxy in front of it writes. */
  function ask(server: 0 | 1, path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${servers[server]?.url}${path}`, { headers });
  }

  test('count an address together, whatever it says of itself', async () => {
    const first = await ask(0, `${TOKEN}?expiry=60`);
    expect(first.status).toBe(200);
    expect(first.headers.get('ratelimit')).toMatch(/^"address";r=5;t=\d+$/);
    expect(first.headers.get('ratelimit-policy')).toContain('"address";q=6;w=600, ');
    expect((await ask(1, '/', { 'x-forwarded-for': '127.0.0.1' })).status).toBe(200);
    const spoofed = await ask(0, '/rtm/ada/', { 'x-forwarded-for': '203.0.113.66', ratelimit: 'none' });
    expect(spoofed.headers.get('ratelimit')).toMatch(/^"address";r=3;t=\d+$/);
    // Not a way around it either.
    const around = await fetch(`${servers[0]?.url}/_next/static/%2e%2e/%2e%2e/rtm/ada/`);
    expect(around.headers.get('ratelimit')).toMatch(/^"address";r=2;t=\d+$/);
    for (const left of [1, 0]) {
      const answer = await ask(0, '/rtm/ada/', { origin: 'https://app.test' });
      expect(answer.headers.get('ratelimit')).toMatch(new RegExp(`^"address";r=${left};`));
      expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.test');
      expect(answer.headers.get('vary')).toContain('Origin');
    }
    for (const path of ['/rtm/ada/', '/', '/nowhere']) {
      const refused = await ask(1, path, { 'x-forwarded-for': '198.51.100.1, 127.0.0.1' });
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500);
      expect(refused.headers.get('ratelimit')).toMatch(/^"address";r=0;t=\d+$/);
    }
    expect((await ask(0, '/ping')).status).toBe(200);
  });

  test('count a channel together, whoever asks', async () => {
    const statuses = [];
    for (const last of [1, 2, 3]) {
      const answer = await ask(1, TOKEN, { 'x-forwarded-for': `203.0.113.${last}` });
      statuses.push(answer.status);
      if (answer.status === 429) expect(answer.headers.get('ratelimit')).toMatch(/^"channel";r=0;t=\d+$/);
    }
    // The first of the three was asked for in the test before.
    expect(statuses).toEqual([200, 200, 429]);
    expect((await ask(1, '/rtc/other/1/uid/7', { 'x-forwarded-for': '203.0.113.4' })).status).toBe(200);
  });

  test('keep no token and no certificate: not in Redis, not in the log, not in the metrics', async () => {
    // A session of somebody who is the first in a call, for whom Redis keeps more than a count.
    const page = await ask(1, '/call/kept', { 'x-forwarded-for': '203.0.113.5' });
    expect(page.status).toBe(200);
    const content = await contentOf(redis.url);
    expect(content).toContain('parley:limit:channel:limits');
    expectNoSecret(content, 'Redis');
    for (const [index, server] of servers.entries()) {
      const authorization = `Bearer ${METRICS_TOKEN}`;
      const metrics = await (await ask(index === 0 ? 0 : 1, '/metrics', { authorization })).text();
      expect(metrics).toContain('parley_tokens_total{service="rtc"}');
      for (const [where, text] of [
        ['the metrics', metrics],
        ['the log', server.log()],
      ] as const) {
        expectNoSecret(text, where);
        expect(text).not.toContain('limits/publisher');
      }
    }
  });

  test('say whom to tell of a flaw', async () => {
    const answer = await ask(1, '/.well-known/security.txt', { 'x-forwarded-for': '203.0.113.6' });
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const text = await answer.text();
    expect(text).toContain('Contact: mailto:security@parley.test\r\n');
    const [, expires = ''] = /^Expires: (\S+)\r$/m.exec(text) ?? [];
    expect(Date.parse(expires)).toBeGreaterThan(Date.now());
  });

  test('go on by themselves while Redis is gone', async () => {
    await redis.stop();
    const answer = await ask(0, '/rtc/another/publisher/uid/7/');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('ratelimit')).toMatch(/^"address";r=5;/);
    await expect.poll(() => servers[0]?.log()).toContain('Redis can not be reached');
    // Where a host may have removed somebody, nobody slips in.
    const hosted = await ask(1, '/rtc/hosted/publisher/uid/7/', { 'x-forwarded-for': '203.0.113.7' });
    expect(hosted.status).toBe(503);
    expect(hosted.headers.get('retry-after')).toBe('2');
    expect(await hosted.json()).toMatchObject({ code: 'store-gone' });
    expect(await (await ask(1, '/readyz')).json()).toMatchObject({ missing: ['Redis does not answer.'] });
    // And again together when it is back.
    await redis.start();
    await expect
      .poll(async () => (await ask(0, '/rtm/ada/')).headers.get('ratelimit'), { intervals: [100] })
      .toMatch(/^"address";r=5;t=600$/);
  });
});
