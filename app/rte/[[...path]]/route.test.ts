import { beforeAll, expect, it, vi } from 'vitest';
import { endsIn, servicesIn } from '@/lib/testing/services';
import { GET } from './route';

beforeAll(() => {
  vi.stubEnv('APP_ID', '');
  vi.stubEnv('APP_CERTIFICATE', '');
  vi.stubEnv('EMULATOR_URL', 'http://127.0.0.1:4700');
});

async function get(path: string): Promise<{ status: number; body: Record<string, string> }> {
  const response = await GET(new Request(`http://parley.test${path}`));
  return { status: response.status, body: await response.json() };
}

it('answers with a token for RTC and one for RTM that opens the stream channel, too', async () => {
  const { status, body } = await get('/rte/atrium/publisher/uid/7/ada/?expiry=600');
  expect(status).toBe(200);
  expect(Object.keys(body)).toEqual(['rtcToken', 'rtmToken']);
  expect(servicesIn(body.rtcToken ?? '')).toEqual({
    rtc: { channelName: 'atrium', uid: '7', ends: { 1: 600, 2: 600, 3: 600, 4: 600 } },
  });
  expect(servicesIn(body.rtmToken ?? '')).toEqual({
    rtc: { channelName: 'atrium', uid: 'ada', ends: { 1: 600, 4: 600 } },
    rtm: { userId: 'ada', ends: { 1: 600 } },
  });
});

it('takes the rtcuid for the rtmuid that is left out', async () => {
  const { body } = await get('/rte/atrium/1/userAccount/ada');
  expect(servicesIn(body.rtmToken ?? '')).toMatchObject({ rtm: { userId: 'ada' } });
});

it('gives a subscriber no right to publish, in either token', async () => {
  const { body } = await get('/rte/atrium/2/uid/7/ada?expiry=60');
  expect(endsIn(body.rtcToken ?? '')).toEqual({ 1: 60 });
  expect(endsIn(body.rtmToken ?? '')).toEqual({ 1: 60 });
});

it.each([
  ['/rte/atrium/1/uid', 'bad-path'],
  ['/rte/atrium/1/uid/7/ada/8', 'bad-path'],
  ['/rte/atrium/3/uid/7/ada', 'bad-role'],
  ['/rte/atrium/1/uid/4294967296/ada', 'bad-uid'],
  ['/rte/atrium/1/uid/0', 'bad-rtm-user-id'],
  ['/rte/atrium/1/uid/7/0', 'bad-rtm-user-id'],
  [`/rte/atrium/1/uid/7/${'a'.repeat(65)}`, 'bad-rtm-user-id'],
  [`/rte/atrium/1/userAccount/${'a'.repeat(65)}`, 'bad-rtm-user-id'],
  ['/rte/atrium/1/uid/7/ada?expiry=0', 'bad-expiry'],
  ['/rte/atrium/1/uid/7/ada?audioExpiry=none&dataExpiry=90000', 'bad-privilege-expiry'],
])('refuses %s: %s', async (path, code) => {
  expect(await get(path)).toMatchObject({ status: 400, body: { status: 400, code } });
});
