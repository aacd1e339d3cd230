import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const TOKEN = 'prometheus-prometheus-prometheus';

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('METRICS_TOKEN', TOKEN);
});
afterEach(() => vi.unstubAllEnvs());

async function get(authorization = `Bearer ${TOKEN}`) {
  const { GET } = await import('./route');
  return GET(new Request('http://parley.test/metrics', { headers: { Authorization: authorization } }));
}

it('gives Prometheus what the server counts', async () => {
  const { metrics } = await import('@/lib/server/metrics');
  metrics.tokens.inc({ service: 'rtc' });
  const response = await get();
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(await response.text()).toMatch(/^parley_tokens_total\{service="rtc"\} \d+$/m);
});

it('has each refusal and service from the start, without which Prometheus would not see the first of them', async () => {
  const text = await (await get()).text();
  for (const code of ['overloaded', 'bad-role', 'removed']) {
    expect(text).toMatch(new RegExp(`^parley_api_errors_total\\{code="${code}"\\} \\d+$`, 'm'));
  }
  expect(text).toMatch(/^parley_tokens_total\{service="chat"\} \d+$/m);
});

it.each(['', 'Bearer x', `Basic ${TOKEN}`])('refuses %j', async (authorization) => {
  const response = await get(authorization);
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ code: 'bad-metrics-token' });
});

it('is off without a token', async () => {
  vi.stubEnv('METRICS_TOKEN', '');
  expect((await get()).status).toBe(404);
});

it('has every series that the dashboard asks for', async () => {
  const dashboard = await readFile(new URL('../../deploy/grafana.json', import.meta.url), 'utf8');
  const queries = [...dashboard.matchAll(/"expr": "((?:[^"\\]|\\.)*)"/g)].map(([, query = '']) => query);
  expect(queries.length).toBeGreaterThan(8);
  const { metrics } = await import('@/lib/server/metrics');
  const known = new Set<string>();
  for (const { name, type } of await metrics.registry.getMetricsAsJSON()) {
    known.add(name);
    if (String(type) === 'histogram') known.add(`${name}_bucket`).add(`${name}_sum`).add(`${name}_count`);
  }
  for (const query of queries) {
    const names = query.match(/\b(?:parley|nodejs|process)_\w+/g) ?? [];
    expect(names.length, query).toBeGreaterThan(0);
    for (const name of names) expect(known, query).toContain(name);
  }
});
