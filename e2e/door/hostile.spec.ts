import { expect } from '@playwright/test';
import { test } from './fixtures.ts';

/** Somebody with a program of their own in place of a browser. */
interface Sender {
  cookie: string;
  /** A uid of theirs in the channel. */
  uid: number;
}

/** What a server answers with, as far as it matters who may: a code, or what was handed out. */
async function said(response: Response): Promise<string> {
  if (response.status >= 300 && response.status < 400) return `to ${response.headers.get('location')}`;
  const body = (await response.json()) as { code?: string; rtcToken?: string; token?: string };
  return body.code ?? (body.rtcToken || body.token ? 'token' : 'fine');
}

const json = { 'content-type': 'application/json' };
const pairOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

/** Follows an invitation; the uid stands in the page of the call. */
async function enter(link: string, channel: string): Promise<Sender> {
  const cookie = pairOf(await fetch(link, { redirect: 'manual' }));
  const page = await fetch(new URL(`/call/${channel}`, link), { headers: { cookie } });
  const place = Number(/place\\?":(\d+)/.exec(await page.text())?.[1]);
  expect(place).toBeGreaterThan(0);
  return { cookie, uid: place * 16 };
}

test('an invitation that was tampered with opens nothing', async ({ channelName: channel, door }) => {
  const link = await door.invite({ channel });
  const [head = '', payload = '', signature = ''] = link.slice(link.lastIndexOf('/') + 1).split('.');
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const read = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString());
  const asHost = part({ ...read(payload), h: 1 });
  for (const text of [
    `${head}.${asHost}.${signature}`,
    `${head}.${part({ ...read(payload), c: 'other' })}.${signature}`,
    `${part({ ...read(head), kid: '2' })}.${payload}.${signature}`,
    `${part({ alg: 'none', kid: '1' })}.${asHost}.`,
    `${part({ alg: 'none', kid: '1' })}.${asHost}.${signature}`,
    `${part({ alg: 'HS512', kid: '1' })}.${payload}.${signature}`,
    `${part({ ...read(head), b64: false, crit: ['b64'] })}.${payload}.${signature}`,
    `${head}.${payload}.`,
    `${head}.${payload}`,
    `${head}.${payload}.${signature.slice(0, -2)}`,
    `${head}.${payload}.${signature}%00`,
  ]) {
    const answer = await fetch(`${door.url}/invite/${text}`, { redirect: 'manual' });
    expect(await said(answer), text).toBe('to /invitation-void');
    expect(answer.headers.getSetCookie(), text).toEqual([]);
  }
});

test('who is invited gets a token for their own uids in their channel, and by no trick another', async ({
  channelName: channel,
  door,
}) => {
  const { cookie, uid } = await enter(await door.invite({ channel }), channel);
  const get = async (path: string, headers: Record<string, string> = {}) =>
    said(await fetch(door.url + path, { headers: { cookie, ...headers }, redirect: 'manual' }));
  const post = async (body: object | string, headers: Record<string, string> = {}) =>
    said(
      await fetch(`${door.url}/getToken`, {
        method: 'POST',
        headers: { cookie, ...json, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );
  const rtc = { tokenType: 'rtc', channel, role: 'publisher' };
  const own = `/rtc/${channel}/publisher/uid/${uid}/`;

  expect([await get(own), await post({ ...rtc, uid })]).toEqual(['token', 'token']);
  expect(await get(own, { cookie: '' })).toBe('sign-in-needed');
  for (const spoiled of [cookie.slice(0, -3), `${cookie.slice(0, -4)}AAAA`, cookie.replace('=', '=e')]) {
    expect(await get(own, { cookie: spoiled })).toBe('sign-in-needed');
  }
  for (const other of [uid + 16, uid - 1, 0, 4_294_967_295]) {
    expect(await get(`/rtc/${channel}/publisher/uid/${other}/`)).toBe('uid-not-yours');
    expect(await post({ ...rtc, uid: other })).toBe('uid-not-yours');
  }
  for (const odd of [
    `${uid + 2 ** 32}`,
    `0${uid}`,
    `+${uid}`,
    `%20${uid}`,
    `${uid}.0`,
    `0x${uid.toString(16)}`,
  ]) {
    expect(await get(`/rtc/${channel}/publisher/uid/${odd}/`), odd).toBe('bad-uid');
  }
  expect(await get(`/rtc/${channel}/publisher/uid/`)).toBe('uid-not-yours');
  expect(await get(`/rtc/${channel}/publisher/userAccount/${uid}/`)).toBe('uid-not-yours');
  for (const elsewhere of [
    channel.toUpperCase(),
    `${channel}%20`,
    `%20${channel}`,
    `${channel}.`,
    `${channel}~`,
  ]) {
    expect(await get(`/rtc/${elsewhere}/publisher/uid/${uid}/`), elsewhere).toBe('sign-in-needed');
  }
  expect(await get(`/rtc/${channel}%2F..%2Fother/publisher/uid/${uid}/`)).toBe('bad-channel-name');
  expect(await get(`/rtc/${channel}%00/publisher/uid/${uid}/`)).toBe('bad-channel-name');
  expect(await post(`{"tokenType":"rtc","channel":"${channel}","channel":"other","uid":${uid}}`)).toBe(
    'sign-in-needed',
  );
  expect(await post({ ...rtc, uid: [uid] })).toBe('bad-body-uid');
  expect(await post({ ...rtc, channel: [channel], uid })).toBe('bad-channel-name');

  // What is for no call is for servers with a key, whatever session one has.
  for (const path of [
    `/rtm/${uid}/`,
    `/rte/${channel}/publisher/uid/${uid}/`,
    '/chat/app/',
    '/chat/account/a/',
  ]) {
    expect(await get(path), path).toBe('key-needed');
  }
  expect(await post({ tokenType: 'rtm', channel, uid: String(uid) })).toBe('key-needed');
  expect(await post({ tokenType: 'chat' })).toBe('key-needed');
  for (const authorization of [
    'Bearer x',
    'Bearer parley_tests_',
    `Bearer parley_tests_${'A'.repeat(43)}`,
    '',
  ]) {
    expect(await get(own, { authorization })).toBe('bad-api-key');
  }
  expect(await said(await fetch(`${door.url}/introspect`, { method: 'POST', headers: { cookie } }))).toBe(
    'no-operator-key',
  );
});

test('no page elsewhere acts with somebody’s session, and no link leads away from here', async ({
  channelName: channel,
  door,
}) => {
  const { cookie, uid } = await enter(await door.invite({ channel, host: true }), channel);
  const lock = (headers: Record<string, string>) =>
    fetch(`${door.url}/api/door/${channel}`, {
      method: 'POST',
      headers: { cookie, ...json, ...headers },
      body: JSON.stringify({ action: 'lock', on: true }),
    });
  const from: Record<string, string>[] = [
    { origin: 'null' },
    { origin: 'https://evil.test' },
    { origin: `${door.url}.evil.test` },
    { origin: door.url.replace('http:', 'https:').replace(/:\d+$/, ':1') },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: door.url },
  ];
  for (const headers of from) {
    expect(await said(await lock(headers)), JSON.stringify(headers)).toBe('foreign-site');
  }
  expect(await said(await lock({ 'content-type': 'text/plain' }))).toBe('bad-content-type');
  expect(await said(await lock({ origin: door.url, 'sec-fetch-site': 'same-origin' }))).toBe('fine');

  const readable = await fetch(`${door.url}/rtc/${channel}/publisher/uid/${uid}/`, {
    headers: { cookie, origin: 'null' },
  });
  expect(readable.headers.has('access-control-allow-origin')).toBe(false);
  for (const to of ['//evil.test', 'https://evil.test', '/\\evil.test', '/%09/evil.test', '/..//evil.test']) {
    const query = `?to=${to.includes('%') ? to : encodeURIComponent(to)}`;
    const out = await fetch(`${door.url}/auth/sign-out${query}`, { method: 'POST', redirect: 'manual' });
    expect(await said(out), to).toMatch(/^to \/$/);
  }
});

test('a waiting room and a removal hold at every endpoint and for every uid', async ({
  channelName: channel,
  door,
}) => {
  const host = await enter(await door.invite({ channel, host: true }), channel);
  const link = await door.invite({ channel });
  const guest = await enter(link, channel);
  const act = async (sender: Sender, action: object) =>
    said(
      await fetch(`${door.url}/api/door/${channel}`, {
        method: 'POST',
        headers: { cookie: sender.cookie, ...json },
        body: JSON.stringify(action),
      }),
    );
  /** Asks for each of a session's kinds of uid, in both ways. */
  async function ask({ cookie, uid }: Sender): Promise<string[]> {
    const answers = [uid, uid + 1, uid + 2, uid + 15].flatMap((each) => [
      fetch(`${door.url}/rtc/${channel}/publisher/uid/${each}/`, { headers: { cookie } }),
      fetch(`${door.url}/rtc/${channel}/2/uid/${each}?expiry=1`, { headers: { cookie } }),
      fetch(`${door.url}/getToken`, {
        method: 'POST',
        headers: { cookie, ...json },
        body: JSON.stringify({ tokenType: 'rtc', channel, uid: String(each) }),
      }),
    ]);
    return [...new Set(await Promise.all((await Promise.all(answers)).map(said)))];
  }

  expect(await act(host, { action: 'waiting-room', on: true })).toBe('fine');
  expect(await ask(guest)).toEqual(['waiting-room']);
  const place = Math.floor(guest.uid / 16);
  for (const action of [
    { action: 'admit', place },
    { action: 'waiting-room', on: false },
    { action: 'lock', on: false },
    { action: 'remove', uid: host.uid },
  ]) {
    expect(await act(guest, action)).toBe('not-a-host');
  }
  // The invitation once more, in the same session and in a new one.
  const again = await fetch(link, { redirect: 'manual', headers: { cookie: guest.cookie } });
  expect(await ask({ ...guest, cookie: pairOf(again) })).toEqual(['waiting-room']);
  expect(await ask(await enter(link, channel))).toEqual(['waiting-room']);

  expect(await act(host, { action: 'admit', place })).toBe('fine');
  expect(await ask(guest)).toEqual(['token']);
  expect(await act(host, { action: 'remove', uid: guest.uid + 3 })).toBe('fine');
  expect(await ask(guest)).toEqual(['removed']);
  expect(await ask({ ...guest, cookie: pairOf(again) })).toEqual(['removed']);
  expect(await act(guest, { action: 'knock', name: 'Somebody else' })).toBe('fine');
  expect(await ask(guest)).toEqual(['removed']);
});
