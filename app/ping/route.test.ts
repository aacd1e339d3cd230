import { expect, it } from 'vitest';
import { GET } from './route';

it('GET /ping answers pong, never cached', async () => {
  const response = await GET(new Request('http://parley.test/ping'));
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.text()).toBe('{"message":"pong"}');
});
