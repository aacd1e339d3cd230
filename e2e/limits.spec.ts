import { expect, test } from '@playwright/test';
import { type RedisServer, startRedis } from '../lib/testing/redis-server.ts';
import { type AppServer, startApp } from './support/app-server.ts';

const TOKEN = '/rtc/limits/publisher/uid/7/';

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
    };
    servers = await Promise.all([startApp(settings), startApp({ ...settings, TRUST_PROXY: '1' })]);
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

  test('go on by themselves while Redis is gone', async () => {
    await redis.stop();
    const answer = await ask(0, '/rtc/another/publisher/uid/7/');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('ratelimit')).toMatch(/^"address";r=5;/);
    expect(servers[0]?.log()).toContain('Redis can not be reached');
    // And again together when it is back.
    await redis.start();
    await expect
      .poll(async () => (await ask(0, '/rtm/ada/')).headers.get('ratelimit'), { intervals: [100] })
      .toMatch(/^"address";r=5;t=600$/);
  });
});
