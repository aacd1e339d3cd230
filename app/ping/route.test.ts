import { expect, it } from 'vitest';
import { GET, POST } from './route.ts';

it('GET /ping answers pong, never cached', async () => {
  const response = GET();
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.text()).toBe('{"message":"pong"}');
});

it('POST /ping is refused', () => {
  expect(POST().status).toBe(405);
});
