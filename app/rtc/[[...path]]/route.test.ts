import { readAccessToken } from 'agora-emulator/access-token';
import { DEMO_PROJECT } from 'agora-emulator/demo-project';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { GET } from './route';

beforeAll(() => {
  vi.stubEnv('APP_ID', '');
  vi.stubEnv('APP_CERTIFICATE', '');
  vi.stubEnv('EMULATOR_URL', 'http://127.0.0.1:4700');
});

const get = (path: string) => GET(new Request(`http://parley.test${path}`));

describe('GET /rtc/…', () => {
  it.each(['/rtc/atrium/1/uid/7', '/rtc/atrium/1/uid/7/?expiry=86400'])(
    'answers with a token: %s',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-store');
      const body = await response.json();
      expect(Object.keys(body)).toEqual(['rtcToken']);
      expect(readAccessToken(body.rtcToken)).toMatchObject({
        appId: DEMO_PROJECT.appId,
        expiresIn: 86_400,
        services: [{ kind: 'rtc', channelName: 'atrium', uid: '7' }],
      });
    },
  );

  it('says so when it cuts the life that was asked for', async () => {
    const { rtcToken, ...rest } = await (await get('/rtc/atrium/1/uid/7/?expiry=86401')).json();
    expect(readAccessToken(rtcToken).expiresIn).toBe(86_400);
    expect(rest).toEqual({
      expiresIn: 86_400,
      notice: 'expiry was cut to 86400 seconds, the longest life of a token.',
    });
  });

  it('refuses in the one shape, never cached', async () => {
    const response = await get('/rtc/atrium/1/uid/1.5');
    expect(response.status).toBe(400);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      status: 400,
      code: 'bad-uid',
      message: 'uid must be a whole number from 0 to 4294967295, in decimal digits without leading zeros.',
    });
  });

  it('never tells the certificate, not even to one who names it', async () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(DEMO_PROJECT.appCertificate, '1', 'uid', 'userAccount', '%ff'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 5 }), part, async (parts, expiry) => {
        const url = new URL(`http://parley.test/rtc/${parts.join('/')}`);
        url.searchParams.set('expiry', expiry);
        const response = await GET(new Request(url));
        expect([200, 400]).toContain(response.status);
        const shown = `${JSON.stringify([...response.headers])} ${await response.text()}`;
        expect(shown).not.toContain(DEMO_PROJECT.appCertificate);
      }),
    );
  });
});
