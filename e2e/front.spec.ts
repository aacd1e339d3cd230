import { expect, test } from '@playwright/test';
import { servicesIn } from '../lib/testing/services.ts';
import { type AppServer, startApp } from './support/app-server.ts';
import { frontCases } from './support/front-cases.ts';
import { type RawAnswer, type RawRequest, rawRequest } from './support/raw-request.ts';

/** How an answer travels, and when: not what it says. */
const FRAMING = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'x-request-id'];

/** What Next says that its answers depend on; of ours only that of other origins does. */
const NEXT_VARIES = /^(?:rsc|next-.*|accept-encoding)$/i;

const METRICS_TOKEN = 'prometheus-prometheus-prometheus';

/** An answer, without what differs from one time to the next; tokens as what is in them. */
function comparable({ status, headers, text }: RawAnswer) {
  const kept = Object.entries(headers).flatMap(([name, value]): [string, string][] => {
    if (FRAMING.includes(name)) return [];
    if (name === 'ratelimit') return [[name, String(value).replace(/;t=\d+/, '')]];
    if (name !== 'vary') return [[name, String(value).replace(/'nonce-[^']*'/g, 'nonce')]];
    const others = String(value)
      .split(/, */)
      .filter((each) => !NEXT_VARIES.test(each));
    return others.length > 0 ? [[name, others.join(', ')]] : [];
  });
  const isJson = headers['content-type'] === 'application/json';
  const body = text.replace(/007[\w+/=]{40,}/g, (token) => JSON.stringify(servicesIn(token)));
  return { status, headers: Object.fromEntries(kept), body: isJson ? body : text.length > 0 };
}

test.describe('the server that stands in front of Next, and Next with the same endpoints', () => {
  test.describe.configure({ mode: 'serial' });
  let servers: AppServer[] = [];

  test.beforeAll(async () => {
    const settings = {
      CORS_ALLOW_ORIGIN: 'https://app.test',
      OPERATOR_KEY: 'operator-operator-operator-operator',
      METRICS_TOKEN,
      RATE_LIMIT_ADDRESS: '5/600',
      TRUST_PROXY: '1',
    };
    // On Vercel's platform there is only Next.
    servers = await Promise.all([startApp(settings), startApp({ ...settings, VERCEL: '1' })]);
  });
  test.afterAll(() => Promise.all(servers.map((server) => server.stop())));

  /** Asks both, as from one address. */
  async function both(request: RawRequest, address: string): Promise<[RawAnswer, RawAnswer]> {
    const headers = { ...request.headers, 'x-forwarded-for': address };
    const [ours, next] = await Promise.all(
      servers.map(({ url }) => rawRequest(url, { ...request, headers })),
    );
    if (!ours || !next) throw new Error('There are two servers.');
    return [ours, next];
  }

  test('answer the same', async () => {
    let compared = 0;
    for (const [index, request] of frontCases.entries()) {
      const [ours, next] = await both(request, `10.0.${index >> 8}.${index & 255}`);
      expect.soft(comparable(ours), JSON.stringify(request).slice(0, 300)).toEqual(comparable(next));
      compared++;
    }
    expect(compared).toBeGreaterThan(180);
  });

  test('count an address alike, and refuse it alike', async () => {
    for (const status of [200, 200, 200, 200, 200, 429, 429]) {
      const [ours, next] = await both({ path: '/rtm/ada' }, '203.0.113.7');
      expect(ours.status).toBe(status);
      expect(comparable(ours)).toEqual(comparable(next));
    }
    // One count for both parts of the process: what Next answers is over the limit as well.
    expect((await both({ path: '/' }, '203.0.113.7'))[0].status).toBe(429);
    for (let page = 0; page < 5; page++) await both({ path: '/nowhere' }, '203.0.113.8');
    expect((await both({ path: '/rtm/ada' }, '203.0.113.8'))[0].status).toBe(429);
  });

  test('count what they answer into the same metrics', async () => {
    const [ours] = await both(
      { path: '/metrics', headers: { authorization: `Bearer ${METRICS_TOKEN}` } },
      '203.0.113.9',
    );
    expect(ours.status).toBe(200);
    const count = (pattern: RegExp) => Number(pattern.exec(ours.text)?.[1]);
    expect(count(/^parley_tokens_total\{service="rtc"\} (\d+)$/m)).toBeGreaterThan(20);
    expect(
      count(/^parley_http_requests_total\{route="\/rtc",method="GET",status="200"\} (\d+)$/m),
    ).toBeGreaterThan(20);
    expect(
      count(/^parley_http_requests_total\{route="page",method="GET",status="404"\} (\d+)$/m),
    ).toBeGreaterThan(4);
    expect(count(/^parley_api_errors_total\{code="too-many-requests"\} (\d+)$/m)).toBe(4);
  });
});
