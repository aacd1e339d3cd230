import { beforeAll, expect, it, vi } from 'vitest';
import { servicesIn } from '@/lib/testing/services';
import { GET } from './route';

beforeAll(() => {
  vi.stubEnv('APP_ID', '');
  vi.stubEnv('APP_CERTIFICATE', '');
  vi.stubEnv('EMULATOR_URL', 'http://127.0.0.1:4700');
});

const get = (path: string) => GET(new Request(`http://parley.test${path}`));

it.each([
  ['/chat/app/?expiry=600', { chat: { userId: '', ends: { 2: 600 } } }],
  ['/chat/app?expiry=600', { chat: { userId: '', ends: { 2: 600 } } }],
  ['/chat/account/ada/?expiry=600', { chat: { userId: 'ada', ends: { 1: 600 } } }],
])('answers with a token: %s', async (path, services) => {
  const body = await (await get(path)).json();
  expect(Object.keys(body)).toEqual(['chatToken']);
  expect(servicesIn(body.chatToken)).toEqual(services);
});

it.each([
  ['/chat', 'bad-path'],
  ['/chat/app/ada', 'bad-path'],
  // The community's server would answer with the app's own token, which may do everything.
  ['/chat/account/', 'bad-path'],
  ['/chat/account//', 'bad-chat-user-id'],
  ['/chat/account/ada/8', 'bad-path'],
  ['/chat/account/Ada', 'bad-chat-user-id'],
  [`/chat/account/${'a'.repeat(65)}`, 'bad-chat-user-id'],
  ['/chat/app?expiry=x', 'bad-expiry'],
])('refuses %s: %s', async (path, code) => {
  const response = await get(path);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ status: 400, code });
});
