import { beforeEach, expect, it, vi } from 'vitest';
import { placeOfUid, screenUidOf, uidOf } from '@/lib/seats';
import { newProcess } from '@/lib/testing/new-process';
import type { TokenAsk } from './admit';

const SESSION_SECRET = 'a-secret-of-the-tests-of-32-characters';
const env = {
  NODE_ENV: 'production',
  APP_ID: 'a'.repeat(32),
  APP_CERTIFICATE: 'b'.repeat(32),
  EMULATOR_URL: '',
  REDIS_URL: '',
  APP_URL: '',
  SESSION_SECRET,
  OPEN_HOSTS: '',
};

/** A server of its own, with nothing remembered. */
async function serve(changes: Record<string, string>) {
  newProcess();
  for (const [name, value] of Object.entries({ ...env, ...changes })) vi.stubEnv(name, value);
  const [{ admit: admitSoon }, session, cookies, actions] = await Promise.all([
    import('./admit'),
    import('./session'),
    import('./cookies'),
    import('./door-actions'),
  ]);

  const admit = async (request: Request, asked: TokenAsk) => admitSoon(request, asked);

  async function enter(invitation?: { host?: boolean; channel?: string; expires?: number }) {
    const fresh = session.newSession();
    const own = invitation
      ? session.withInvitation(fresh, {
          channel: 'atrium',
          host: false,
          role: 'publisher',
          notBefore: 0,
          expires: Math.floor(Date.now() / 1000) + 3600,
          keyId: '1',
          ...invitation,
        })
      : fresh;
    const header = await cookies.sessionHeader(new Request('http://parley.test'), own);
    const request = new Request('http://parley.test', { headers: { cookie: header.split(';')[0] ?? '' } });
    const uid = uidOf(session.placeIn(own, 'atrium'), 0);
    const ask = (change: Partial<TokenAsk> = {}) =>
      admit(request, {
        services: ['rtc'],
        channelName: 'atrium',
        role: 'publisher',
        uid,
        expiresIn: 86_400,
        ...change,
      }).then(
        ({ expiresIn }) => expiresIn,
        (error: { code: string }) => error.code,
      );
    const act = (asked: Parameters<typeof actions.doDoorAction>[2]) =>
      actions.doDoorAction('atrium', own, asked);
    return { uid, place: placeOfUid(uid), ask, act };
  }
  return {
    enter,
    stranger: (uid: number | string, services?: TokenAsk['services']) => strangerAsks(admit, uid, services),
  };
}

const strangerAsks = (
  admit: (request: Request, asked: TokenAsk) => Promise<TokenAsk>,
  uid: number | string,
  services: TokenAsk['services'] = ['rtc'],
) =>
  admit(new Request('http://parley.test'), {
    services,
    channelName: 'atrium',
    role: 'publisher',
    uid,
    expiresIn: 86_400,
  }).then(
    ({ expiresIn }) => expiresIn,
    (error: { code: string }) => error.code,
  );

beforeEach(() => vi.unstubAllEnvs());

it('gives people tokens of 15 minutes, for their own uids only', async () => {
  const { enter, stranger } = await serve({ ACCESS_POLICY: 'invite' });
  const [ana, ben, eve] = [await enter({}), await enter({}), await enter()];
  expect(await ana.ask()).toBe(900);
  expect(await ana.ask({ uid: screenUidOf(ana.uid) })).toBe(900);
  expect(await ana.ask({ expiresIn: 60 })).toBe(60);
  expect(await ben.ask({ uid: ana.uid })).toBe('uid-not-yours');
  expect(await ben.ask({ uid: 0 })).toBe('uid-not-yours');
  expect(await ben.ask({ uid: String(ben.uid) })).toBe('uid-not-yours');
  expect(await ana.ask({ channelName: 'attic' })).toBe('invitation-needed');
  expect(await ana.ask({ services: ['rtm'], channelName: null })).toBe('not-for-people');
  expect(await eve.ask()).toBe('invitation-needed');
  expect(await stranger(ana.uid)).toBe('invitation-needed');
});

it('lets no token outlive the invitation', async () => {
  const { enter } = await serve({ ACCESS_POLICY: 'invite' });
  const ana = await enter({ expires: Math.floor(Date.now() / 1000) + 100 });
  expect(await ana.ask()).toBeGreaterThan(95);
  expect(await ana.ask()).toBeLessThanOrEqual(100);
});

it('judges a renewal anew: who has had tokens gets none when the invitation is over', async () => {
  vi.useFakeTimers({ now: 1_700_000_000_000, toFake: ['Date'] });
  const { enter } = await serve({ ACCESS_POLICY: 'invite' });
  const ana = await enter({ expires: 1_700_001_500 });
  const renewals = [];
  for (let time = 0; time < 4; time++) {
    renewals.push(await ana.ask());
    vi.advanceTimersByTime(600_000);
  }
  expect(renewals).toEqual([900, 900, 300, 'invitation-expired']);
  vi.useRealTimers();
});

it('gives whoever asks a token of a day while the door is open', async () => {
  const { enter, stranger } = await serve({ ACCESS_POLICY: 'open' });
  expect(await stranger(7)).toBe(86_400);
  const ana = await enter();
  expect(await ana.ask({ uid: 7 })).toBe(86_400);
  expect(await ana.ask({ services: ['chat'], channelName: null })).toBe(86_400);
  expect(await ana.ask()).toBe(900);
});

it('gives nobody the uid of somebody who is in the call, not even while the door is open', async () => {
  const { enter, stranger } = await serve({ ACCESS_POLICY: 'open,invite' });
  const ana = await enter();
  expect(await ana.ask()).toBe(900);
  expect(await stranger(ana.uid)).toBe('uid-not-yours');
  expect(await stranger(screenUidOf(ana.uid))).toBe('uid-not-yours');
  expect(await stranger(7)).toBe(86_400);
});

it('takes no other way into somebody’s place or a locked channel: neither an account of digits nor a stream channel', async () => {
  const { enter, stranger } = await serve({ ACCESS_POLICY: 'open', OPEN_HOSTS: 'first' });
  const ana = await enter();
  expect(await ana.ask()).toBe(900);
  expect(await stranger(String(ana.uid))).toBe('uid-not-yours');
  expect(await stranger(String(ana.uid), ['rtc', 'rtm'])).toBe('uid-not-yours');
  expect(await stranger(`0${ana.uid}`)).toBe(86_400);
  expect(await stranger('ben', ['rtc', 'rtm'])).toBe(86_400);
  await ana.act({ action: 'lock', on: true });
  expect([await stranger('ben'), await stranger('ben', ['rtc', 'rtm'])]).toEqual(['locked', 'locked']);
});

it('obeys the hosts at every token, renewals too', async () => {
  const { enter } = await serve({ ACCESS_POLICY: 'invite' });
  const [host, ana, ben] = [await enter({ host: true }), await enter({}), await enter({})];
  expect(await host.ask()).toBe(900);
  expect(await ana.ask()).toBe(900);
  await host.act({ action: 'lock', on: true });
  expect([await ben.ask(), await ana.ask(), await host.ask()]).toEqual(['locked', 900, 900]);
  await host.act({ action: 'lock', on: false });
  await host.act({ action: 'waiting-room', on: true });
  expect([await ben.ask(), await ana.ask()]).toEqual(['waiting-room', 900]);
  await host.act({ action: 'deny', place: ben.place });
  expect(await ben.ask()).toBe('denied');
  await host.act({ action: 'admit', place: ben.place });
  expect(await ben.ask()).toBe(900);
  await host.act({ action: 'remove', uid: ana.uid });
  expect([await ana.ask(), await ana.ask({ uid: uidOf(ana.place, 5) })]).toEqual(['removed', 'removed']);
});

it('lets only hosts decide, and nobody remove themselves', async () => {
  const { enter } = await serve({ ACCESS_POLICY: 'invite' });
  const [host, ana] = [await enter({ host: true }), await enter({})];
  await expect(ana.act({ action: 'lock', on: true })).rejects.toThrow('Only a host');
  await expect(ana.act({ action: 'remove', uid: host.uid })).rejects.toThrow('Only a host');
  await expect(host.act({ action: 'remove', uid: host.uid })).rejects.toThrow('The body');
});

it('counts the tokens of a session and of a channel, of which those that were refused use up none', async () => {
  const limits = { RATE_LIMIT_SESSION: '3/60', RATE_LIMIT_CHANNEL: '4/60' };
  const { enter } = await serve({ ACCESS_POLICY: 'invite', ...limits });
  const [ana, ben, eve] = [await enter({}), await enter({}), await enter()];
  for (let time = 0; time < 3; time++) expect(await eve.ask()).toBe('invitation-needed');
  expect(await eve.ask()).toBe('too-many-requests');
  expect([await ana.ask(), await ana.ask(), await ana.ask()]).toEqual([900, 900, 900]);
  expect(await ana.ask()).toBe('too-many-requests');
  expect([await ben.ask(), await ben.ask()]).toEqual([900, 'too-many-requests']);
});

it('makes whoever comes first the host, where it is told to', async () => {
  const { enter } = await serve({ ACCESS_POLICY: 'open', OPEN_HOSTS: 'first' });
  const [ana, ben] = [await enter(), await enter()];
  expect([await ana.ask(), await ben.ask()]).toEqual([900, 900]);
  await expect(ben.act({ action: 'lock', on: true })).rejects.toThrow('Only a host');
  await ana.act({ action: 'lock', on: true });
  expect([await ben.ask(), await (await enter()).ask()]).toEqual([900, 'locked']);
});

it('keeps nobody in mind for longer than they count, nor a channel of which nothing was decided', async () => {
  vi.useFakeTimers({ now: 1_700_000_000_000, toFake: ['Date'] });
  const { enter } = await serve({ ACCESS_POLICY: 'open', OPEN_HOSTS: 'first' });
  const { store } = await import('./store');
  const [ana, ben] = [await enter(), await enter()];
  const fields = async () => Object.keys(await store().read('channel:atrium')).sort();
  await ana.ask();
  vi.advanceTimersByTime(1_000_000);
  await ben.ask();
  vi.advanceTimersByTime(1_000_000);
  await ben.ask();
  expect(await fields()).not.toContain(`here:${ana.place}`);
  vi.advanceTimersByTime(1_800_000);
  expect(await fields()).toEqual([]);
  await ben.ask();
  await ben.act({ action: 'lock', on: true });
  await ben.ask();
  vi.advanceTimersByTime(7_200_000);
  expect(await fields()).toContain('locked');
  vi.useRealTimers();
});
