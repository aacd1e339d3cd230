import type { RawRequest } from './raw-request.ts';

const json = { 'content-type': 'application/json' };
const post = (path: string, body: unknown, headers: Record<string, string> = {}): RawRequest => ({
  method: 'POST',
  path,
  headers: { ...json, ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const tokens = (body: unknown, headers?: Record<string, string>) => post('/getToken', body, headers);

const rtc = '/rtc/atrium/publisher/uid/7';
const own = 'https://app.test';
const foreign = 'https://evil.test';

/** Addresses of every endpoint, good and bad, that are asked for with GET. */
const paths = [
  ...[
    '/ping',
    '/ping/',
    '/ping?x=1',
    '/ping/x',
    '/healthz',
    '/healthz/',
    '/readyz',
    '/metrics',
    '/metrics/x',
  ],
  ...[rtc, `${rtc}/`, `${rtc}?expiry=600`, `${rtc}/?expiry=86401`, `${rtc}/?x=1&expiry=1`, `${rtc}#x`],
  ...['', '0', '-1', '1.5', '1e3', '01', 'x', '600&expiry=600', '9'.repeat(400), '%ff', '+1', ' '].map(
    (expiry) => `${rtc}/?expiry=${encodeURIComponent(expiry).replace('%26', '&').replace('%3D', '=')}`,
  ),
  ...[
    'joinExpiry=60',
    'audioExpiry=none',
    'videoExpiry=60&dataExpiry=none',
    'joinExpiry=none',
    'audioExpiry=90000',
  ].map((query) => `${rtc}?${query}`),
  ...[
    '/rtc',
    '/rtc/',
    '/rtc/a',
    '/rtc/a/1',
    '/rtc/a/1/uid',
    '/rtc/a/1/uid/',
    '/rtc/a/1/uid/7/8',
    '/rtc/a/1/uid/7/8/9',
  ],
  ...['0', '1', '2', 'publisher', 'subscriber', 'Publisher', 'host', '3', '01'].map(
    (role) => `/rtc/a/${role}/uid/7`,
  ),
  ...['uid', 'userAccount', 'useraccount', 'x'].map((type) => `/rtc/a/1/${type}/7`),
  ...['0', '4294967295', '4294967296', '-1', '07', '1.5', 'ada', '%20', '%00', '%E2%82%AC'].map(
    (uid) => `/rtc/a/1/uid/${uid}`,
  ),
  ...['ada', 'ada@example.org', '%2F', 'a'.repeat(255), 'a'.repeat(256), '%0d%0a', '0'].map(
    (account) => `/rtc/a/1/userAccount/${account}`,
  ),
  ...[
    'a'.repeat(63),
    'a'.repeat(64),
    '%20',
    '%21%23%24%25',
    '*',
    '%2A',
    '%22',
    '%F0%9F%98%80',
    '__proto__',
    'a%2Fb',
  ].map((channel) => `/rtc/${channel}/1/uid/7`),
  ...['/rtc/a%ff/1/uid/7', '/rtc/%/1/uid/7', '/rtc/a/1/uid/%E2%82', '/rtc/a%zz/1/uid/7?expiry=%ff'],
  ...[
    '/rtm/ada',
    '/rtm/ada/?expiry=600',
    '/rtm',
    '/rtm/',
    '/rtm/0',
    '/rtm/ada/x',
    `/rtm/${'a'.repeat(65)}`,
    '/rtm/%ff',
  ],
  ...[
    '/rte/a/1/uid/7',
    '/rte/a/1/uid/7/ada',
    '/rte/a/2/userAccount/ada/ben/?expiry=60',
    '/rte/a/1/uid/0',
    '/rte/a/1',
  ],
  ...['/rte/a/1/uid/7/ada/x', '/rte/a/1/uid/x/ada', '/rte'],
  ...[
    '/chat/app',
    '/chat/app/?expiry=60',
    '/chat/account/ada',
    '/chat/account/Ada',
    '/chat/account/',
    '/chat',
    '/chat/x',
  ],
  ...['/getToken', '/introspect', '/rtcetera', '/Rtc/a/1/uid/7'],
];

/** Requests of every endpoint, good and bad, as clients of all kinds send them. */
export const frontCases: readonly RawRequest[] = [
  ...paths.map((path) => ({ path })),
  ...['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'PROPFIND', 'QUERY'].flatMap((method) =>
    [rtc, '/getToken', '/ping', '/introspect'].map((path) => ({ method, path })),
  ),
  tokens({ tokenType: 'rtc', channel: 'atrium', role: 'publisher', uid: '7', expire: 600 }),
  tokens({ tokenType: 'rtc', channel: 'atrium', uid: 7, audioExpiry: 60 }),
  tokens({ tokenType: 'rtm', uid: 'ada' }),
  tokens({ tokenType: 'rtm', uid: 'ada', channel: 'stage' }),
  tokens({ tokenType: 'chat' }),
  tokens({ tokenType: 'chat', uid: 'ada', expire: 90_000 }),
  ...[{}, [], null, 7, 'x', { tokenType: 'x' }, { tokenType: 'rtc' }, { tokenType: 'rtc', channel: '' }].map(
    (body) => tokens(body),
  ),
  ...['', '{', '[]', '{"tokenType":"rtc"', '\ud800', '['.repeat(5000), `{"uid":"${'a'.repeat(16_000)}"}`].map(
    (text) => tokens(text),
  ),
  tokens({ tokenType: 'rtm', uid: 'ada' }, { 'content-type': 'text/plain' }),
  tokens({ tokenType: 'rtm', uid: 'ada' }, { 'content-type': 'Application/JSON; charset=utf-8' }),
  tokens({ tokenType: 'rtm', uid: 'ada' }, { origin: foreign }),
  tokens({ tokenType: 'rtm', uid: 'ada' }, { origin: own, 'sec-fetch-site': 'cross-site' }),
  tokens({ tokenType: 'rtm', uid: 'ada' }, { 'transfer-encoding': 'chunked' }),
  post('/getToken/', { tokenType: 'rtm', uid: 'ada' }),
  post('/introspect', { token: '007' }),
  post('/introspect', { token: '007' }, { authorization: 'Bearer operator-operator-operator-operator' }),
  post('/introspect', {}, { authorization: 'Bearer operator-operator-operator-operator' }),
  { path: '/metrics', headers: { authorization: 'Bearer wrong' } },
  ...[own, foreign, 'null', ''].flatMap((origin) =>
    [rtc, '/rtc/%ff', '/ping', '/readyz'].map((path) => ({ path, headers: { origin } })),
  ),
  ...[own, foreign].flatMap((origin) =>
    ['GET', 'POST'].flatMap((method) =>
      [rtc, '/getToken', '/introspect'].map((path) => ({
        method: 'OPTIONS',
        path,
        headers: { origin, 'access-control-request-method': method },
      })),
    ),
  ),
  ...['https', 'http', 'https,http', 'HTTPS'].map((proto) => ({
    path: rtc,
    headers: { 'x-forwarded-proto': proto },
  })),
  {
    path: rtc,
    headers: { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', 'x-middleware-next': '1' },
  },
  { path: rtc, headers: { ratelimit: 'mine', 'ratelimit-policy': 'mine' } },
  { path: rtc, headers: { cookie: 'parley-session=nonsense', authorization: 'Bearer x' } },
  { path: rtc, headers: { 'accept-encoding': 'identity', 'next-action': 'x' } },
];
