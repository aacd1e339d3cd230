import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { client, startIdentityProvider } from '@/e2e/door/identity-provider';
import { readSession, sessionHeader } from './cookies';
import { finishSignIn, startSignIn } from './sign-in';

const appUrl = 'https://calls.test';
let provider: Awaited<ReturnType<typeof startIdentityProvider>>;

beforeAll(async () => {
  provider = await startIdentityProvider(appUrl);
  for (const [name, value] of Object.entries({
    NODE_ENV: 'production',
    APP_ID: 'a'.repeat(32),
    APP_CERTIFICATE: 'b'.repeat(32),
    EMULATOR_URL: '',
    ACCESS_POLICY: 'oidc',
    SESSION_SECRET: 's'.repeat(32),
    APP_URL: appUrl,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    OIDC_ALLOW: '@example.com',
  })) {
    vi.stubEnv(name, value);
  }
});
afterAll(() => provider.close());

const pairOf = (cookie: string) => cookie.split(';')[0] ?? '';

/** A browser at the provider's pages: keeps cookies, follows redirects, sends the one form of a page. */
function openBrowser() {
  const cookies = new Map<string, string>();
  async function visit(url: string, init: RequestInit = {}): Promise<{ url: string; html: string }> {
    if (url.startsWith(appUrl)) return { url, html: '' };
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const pair of response.headers.getSetCookie().map(pairOf)) {
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = response.headers.get('location');
    return location ? visit(new URL(location, url).href) : { url, html: await response.text() };
  }
  const send = ({ url, html }: { url: string; html: string }, fields: Record<string, string>) =>
    visit(new URL(/action="([^"]+)"/.exec(html)?.[1] ?? '', url).href, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
  return { visit, send };
}

/** Goes to the provider and signs in; answers the address to come back to, and the cookie of the way there. */
async function goAndSignIn(email: string) {
  const start = await startSignIn(new Request(`${appUrl}/auth/start?to=/call/atrium`));
  const { visit, send } = openBrowser();
  const login = await visit(start.headers.get('location') ?? '');
  const consent = await send(login, { prompt: 'login', login: email, password: 'any' });
  const { url } = await send(consent, { prompt: 'consent' });
  return { url, cookie: pairOf(start.headers.getSetCookie()[0] ?? '') };
}

const comeBack = (url: string, cookie = '') => finishSignIn(new Request(url, { headers: { cookie } }));

it('knows who signed in, and leads back to where they came from', async () => {
  const { url, cookie } = await goAndSignIn('ana@example.com');
  const back = await comeBack(url, cookie);
  expect(back.headers.get('location')).toBe('/call/atrium');
  const [kept = ''] = back.headers.getSetCookie();
  expect(kept).toMatch(/^__Host-parley-session=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; .*; Secure$/);
  const read = await readSession(new Request(appUrl, { headers: { cookie: pairOf(kept) } }));
  expect(read?.session.person).toMatchObject({
    subject: 'ana@example.com',
    name: 'Ana',
    email: 'ana@example.com',
    emailVerified: true,
  });
});

it('gives whoever signs in a session that nobody could have known before, with the invitations of the old', async () => {
  const { newSession, withInvitation } = await import('./session');
  const invitation = {
    channel: 'atrium',
    host: false,
    role: 'publisher',
    notBefore: 0,
    expires: 9,
    keyId: '1',
  } as const;
  const planted = withInvitation(newSession(), invitation);
  const { url, cookie } = await goAndSignIn('ana@example.com');
  const header = await sessionHeader(new Request(appUrl), planted);
  const back = await comeBack(url, `${cookie}; ${pairOf(header)}`);
  const [kept = ''] = back.headers.getSetCookie();
  const read = await readSession(new Request(appUrl, { headers: { cookie: pairOf(kept) } }));
  expect(read?.session.invitations).toEqual([invitation]);
  expect(read?.session.id).toMatch(/^[\w-]{22}$/);
  expect(read?.session.id).not.toBe(planted.id);
});

it('takes the way to the provider for no session, and its way back only once', async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { url, cookie } = await goAndSignIn('ana@example.com');
  const asSession = cookie.replace('sign-in', 'session');
  expect(await readSession(new Request(appUrl, { headers: { cookie: asSession } }))).toBeNull();
  expect((await comeBack(url, cookie)).headers.get('location')).toBe('/call/atrium');
  const again = await comeBack(url, cookie);
  expect(again.headers.get('location')).toMatch(/^\/sign-in\?failed=1/);
  expect(again.headers.getSetCookie()).toEqual([]);
  vi.restoreAllMocks();
});

it('signs nobody in with an answer that another browser asked for, or that was changed', async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const [ana, eve] = [await goAndSignIn('ana@example.com'), await goAndSignIn('eve@example.com')];
  const changed = ana.url.replace(/code=[^&]+/, 'code=guessed');
  for (const back of [
    await comeBack(ana.url),
    await comeBack(ana.url, eve.cookie),
    await comeBack(changed, ana.cookie),
    await comeBack(`${appUrl}/auth/callback?error=access_denied`, ana.cookie),
  ]) {
    expect(back.headers.get('location')).toMatch(/^\/sign-in\?failed=1/);
    expect(back.headers.getSetCookie()).toEqual([]);
  }
  vi.restoreAllMocks();
});
