import fc from 'fast-check';

/** A request as somebody who means ill, or knows no better, might send it. */
export interface HostileRequest {
  method: string;
  /** Begins with a slash; nothing in it that can't stand in a request's first line. */
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

const usual = fc.constantFrom(
  ...['1', '2', 'publisher', 'subscriber', 'uid', 'userAccount', 'atrium', '7', '0', 'ada', 'app', 'account'],
);
const odd = fc.constantFrom(
  ...[
    '',
    '.',
    '..',
    '%',
    '%ff',
    '%00',
    '%2f',
    '%2e%2e',
    '%0d%0a',
    '%E2%82',
    '%ED%A0%80',
    '-1',
    '1e3',
    '0x10',
    '01',
  ],
  ...['4294967295', '4294967296', '9'.repeat(400), 'NaN', 'null', 'undefined', '__proto__', 'constructor'],
  ...['toString', '*', "'", '"', '<script>', '{{7*7}}', 'a'.repeat(63), 'a'.repeat(64), 'a'.repeat(3000)],
);
const encoded = fc.string({ unit: 'binary', maxLength: 80 }).map((text) => encodeURIComponent(text));
const plain = fc.string({ maxLength: 40 }).map((text) => text.replace(/[^!-~]/g, ''));
const segment = fc.oneof({ weight: 5, arbitrary: usual }, odd, encoded, plain);

const endpoints = [
  'rtc',
  'rtm',
  'rte',
  'chat',
  'getToken',
  'introspect',
  'ping',
  'healthz',
  'readyz',
  'metrics',
  'api/door',
  'api/invitations',
  'auth/start',
  'auth/callback',
  'auth/sign-out',
  'invite',
  'openapi.json',
  '.well-known/security.txt',
  'call',
];
const parameter = fc
  .tuple(
    fc.constantFrom('expiry', 'joinExpiry', 'audioExpiry', 'videoExpiry', 'dataExpiry', 'x', '__proto__'),
    fc.oneof(fc.constantFrom('600', 'none', '', '0', '-1', '86401', '1e9'), segment),
  )
  .map(([name, value]) => `${name}=${value.replace(/[#?]/g, '')}`);

const path = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...endpoints) }, segment),
    fc.array(segment, { maxLength: 6 }),
    fc.array(parameter, { maxLength: 3 }),
  )
  .map(([first, rest, query]) => {
    const parts = ['', first, ...rest].join('/').replace(/[#?]/g, '');
    return query.length > 0 ? `${parts}?${query.join('&')}` : parts;
  });

const wrong = fc.oneof(fc.jsonValue({ maxDepth: 2 }), odd, usual);
const nearlyGoodBody = fc
  .record(
    {
      tokenType: fc.oneof(fc.constantFrom('rtc', 'rtm', 'chat'), wrong),
      channel: fc.oneof(fc.constant('atrium'), wrong),
      role: fc.oneof(fc.constantFrom('publisher', '2'), wrong),
      uid: fc.oneof(fc.constantFrom('7', 7, 'ada'), wrong),
      expire: fc.oneof(fc.constantFrom(600, 1e9), wrong),
      audioExpiry: fc.oneof(fc.constantFrom(60, 'none'), wrong),
      token: fc.oneof(fc.constantFrom('007', '007eJx'), wrong),
      action: fc.oneof(fc.constantFrom('knock', 'lock', 'remove', 'admit'), wrong),
      name: wrong,
      on: fc.oneof(fc.boolean(), wrong),
      place: fc.oneof(fc.nat(), wrong),
      host: fc.oneof(fc.boolean(), wrong),
      expiresIn: fc.oneof(fc.constantFrom(600, 1e9), wrong),
    },
    { requiredKeys: [] },
  )
  .map((body) => JSON.stringify(body));
const body = fc.oneof(
  { weight: 5, arbitrary: nearlyGoodBody },
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '{', '[]', '{"tokenType":"rtc"', '['.repeat(5000), `{"uid":"${'a'.repeat(20_000)}"}`),
);

const headers = fc.record(
  {
    'content-type': fc.constantFrom('application/json', 'application/json; charset=utf-8', 'text/plain', ''),
    authorization: fc.constantFrom('Bearer', 'Bearer x', `Bearer ${'a'.repeat(4000)}`, 'Basic eDp5', ''),
    'x-request-id': fc.constantFrom('request-1', '', 'a'.repeat(100)),
    'x-forwarded-for': fc.constantFrom('203.0.113.9', '::1, nonsense', ',,,'),
    origin: fc.constantFrom('https://evil.test', 'null', ''),
    'sec-fetch-site': fc.constantFrom('same-origin', 'same-origin', 'cross-site', 'none', 'x'),
    'x-forwarded-host': fc.constantFrom('evil.test', 'evil.test:x', ''),
    'x-forwarded-proto': fc.constantFrom('https', 'javascript', 'https,http'),
    'x-middleware-subrequest': fc.constantFrom('proxy', 'proxy:proxy:proxy:proxy:proxy'),
    'next-action': fc.constantFrom('x', 'a'.repeat(42)),
    rsc: fc.constantFrom('1', ''),
    'accept-language': fc.constantFrom('de', '*;q=x', 'en-'.repeat(500)),
    cookie: fc.constantFrom('a=b', '=;=;', `parley-session=${'x'.repeat(2000)}`, 'parley-session=a.b.c.d.e'),
  },
  { requiredKeys: [] },
);

/** Any request at all, most of them close to a good one. */
export const hostileRequest: fc.Arbitrary<HostileRequest> = fc
  .tuple(
    path,
    headers,
    body,
    fc.constantFrom(
      'GET',
      'GET',
      'GET',
      'POST',
      'POST',
      'HEAD',
      'PUT',
      'DELETE',
      'OPTIONS',
      'PATCH',
      'QUERY',
    ),
  )
  .map(([where, head, text, method]) => ({
    method,
    path: where,
    headers: head,
    body: method === 'GET' || method === 'HEAD' ? undefined : text,
  }));

/** What is wrong with an answer to such a request; null when nothing is. */
export function answerProblem(status: number, text: string, secrets: readonly string[]): string | null {
  if (status >= 500) return `the status is ${status}`;
  if (secrets.some((secret) => text.includes(secret))) return 'a secret is in it';
  if (/\n\s+at \S+|node_modules|\.ts:\d+|[a-z]\.js:\d+:\d+/.test(text)) return 'a stack is in it';
  return null;
}
