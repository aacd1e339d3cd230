import { beforeAll, expect, it, vi } from 'vitest';
import { servicesIn } from '@/lib/testing/services';
import { GET } from './route';

beforeAll(() => {
  vi.stubEnv('APP_ID', '');
  vi.stubEnv('APP_CERTIFICATE', '');
  vi.stubEnv('EMULATOR_URL', 'http://127.0.0.1:4700');
});

const get = (path: string) => GET(new Request(`http://parley.test${path}`));

it.each(['/rtm/ada/?expiry=600', '/rtm/ada?expiry=600'])('answers with a token: %s', async (path) => {
  const { rtmToken, ...rest } = await (await get(path)).json();
  expect(servicesIn(rtmToken)).toEqual({ rtm: { userId: 'ada', ends: { 1: 600 } } });
  expect(rest).toEqual({});
});

it('says so when it cuts the life that was asked for', async () => {
  const { rtmToken, ...rest } = await (await get('/rtm/ada/?expiry=100000')).json();
  expect(servicesIn(rtmToken)).toMatchObject({ rtm: { ends: { 1: 86_400 } } });
  expect(rest).toMatchObject({ expiresIn: 86_400 });
});

it.each([
  ['/rtm', 'bad-path', /^The path must be \/rtm\/:rtmuid\.$/],
  ['/rtm/', 'bad-path', /path/],
  ['/rtm//', 'bad-rtm-user-id', /^rtmuid must be 1 to 64 characters out of .*, and other than 0\.$/],
  ['/rtm/ada/8', 'bad-path', /path/],
  ['/rtm/0', 'bad-rtm-user-id', /rtmuid/],
  ['/rtm/%C3%A9', 'bad-rtm-user-id', /rtmuid/],
  ['/rtm/%ff', 'bad-encoding', /UTF-8/],
  ['/rtm/ada?expiry=1&expiry=1', 'bad-expiry', /once/],
])('refuses %s: %s', async (path, code, message) => {
  const response = await get(path);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ status: 400, code, message: expect.stringMatching(message) });
});
