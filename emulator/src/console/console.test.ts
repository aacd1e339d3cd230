import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_PROJECT } from '../demo-project.ts';
import { type Emulator, startEmulator } from '../emulator.ts';

let emulator: Emulator;
let logged: string[];

beforeEach(async () => {
  logged = [];
  emulator = await startEmulator({ log: (event, fields) => logged.push(JSON.stringify([event, fields])) });
});
afterEach(() => emulator.close());

/** `fetch` lets nobody set these headers. */
function get(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(new URL(path, emulator.url), { headers, setHost: !headers.host }, (response) => {
      response.destroy();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(new URL(path, emulator.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('the pages', () => {
  it.each(['/', '/console/client'])(
    '%s comes with all that it names, from the emulator alone',
    async (path) => {
      const response = await fetch(new URL(path, emulator.url));
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("script-src 'unsafe");
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      const seen = new Set<string>();
      async function visit(text: string, base: string): Promise<void> {
        const named = [...text.matchAll(/(?:src|href)="(\/console\/[^"]+)"|from '(\.\/[^']+)'/g)];
        for (const [, inMarkup, inScript] of named) {
          const { href } = new URL(inMarkup ?? inScript ?? '', base);
          if (seen.has(href)) continue;
          seen.add(href);
          const file = await fetch(href);
          expect([file.status, href]).toEqual([200, href]);
          await visit(await file.text(), href);
        }
      }
      await visit(await response.text(), response.url);
      expect(seen.size).toBeGreaterThan(5);
    },
  );

  it('serve no other file', async () => {
    const paths = [
      '/console/../console.ts',
      '/console/page.test.ts',
      '/console/%2e%2e%2fconsole.ts',
      '/console/',
    ];
    for (const path of paths) expect(await get(path, {})).toBe(404);
  });

  it('serve the SDK that is installed', async () => {
    const sdk = await fetch(new URL('/console/sdk.js', emulator.url));
    expect(sdk.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await sdk.text()).toContain('AgoraRTC');
  });
});

describe('who may ask', () => {
  it.each([
    [{}, 200],
    [{ origin: '' }, 200],
    [{ host: 'rebound.example' }, 403],
    [{ origin: 'http://elsewhere.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
  ])('%j gets %i', async (given: Record<string, string>, status) => {
    const headers = given.origin === '' ? { origin: emulator.url } : given;
    expect(await get('/console/state', headers)).toBe(status);
    expect(await get('/console/events', headers)).toBe(status);
  });

  it('takes nothing but JSON', async () => {
    const response = await post('/console/mint', {}, { 'content-type': 'text/plain' });
    expect(response.status).toBe(415);
  });
});

it('tells the state and the log, without a certificate', async () => {
  emulator.gateway.restart(0);
  const text = await (await fetch(new URL('/console/state', emulator.url))).text();
  expect(JSON.parse(text)).toMatchObject({
    projects: [{ appId: DEMO_PROJECT.appId, certificate: true, cohostAuthentication: false }],
    channels: [],
    faults: [],
    log: [{ id: 1, event: 'gateway restarted', fields: { downFor: 0 } }],
  });
  expect(text).not.toContain(DEMO_PROJECT.appCertificate);
});

it('sends the state at once and each second, and each log line once', async () => {
  const abort = new AbortController();
  const response = await fetch(new URL('/console/events', emulator.url), { signal: abort.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  emulator.gateway.restart(0);
  while (text.split('event: state').length < 4) text += (await reader?.read())?.value ?? '';
  expect(text.match(/gateway restarted/g)).toHaveLength(1);
  abort.abort();
});

it('mints and inspects, and logs no token', async () => {
  const order = { appId: DEMO_PROJECT.appId, channel: 'atrium', user: '7', role: 'publisher', seconds: 60 };
  const { token } = (await (await post('/console/mint', order)).json()) as { token: string };
  const inspected = await (await post('/console/inspect', { token })).json();
  expect(inspected).toMatchObject({ signature: 'valid', services: [{ channelName: 'atrium', user: '7' }] });
  expect((await post('/console/mint', { ...order, seconds: -1 })).status).toBe(400);
  expect(logged.join('')).not.toContain(token.slice(0, 20));
});
