import { NextRequest } from 'next/server';
import { expect, it } from 'vitest';
import { proxy } from './proxy.ts';

const pass = (path: string) => proxy(new NextRequest(`http://parley.test${path}`));

it.each(['/rtc/a%ff/1/uid/7', '/rtc/a%zz/1/uid/7', '/rtc/%', '/rtc/a/1/uid/%E2%82'])(
  'refuses %s',
  async (path) => {
    const response = pass(path);
    expect(response.status).toBe(400);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ status: 400, code: 'bad-encoding' });
  },
);

it.each(['/rtc', '/rtc/a%25/1/uid/7/?expiry=%ff', '/rtc/%E2%82%AC'])('lets %s through', (path) => {
  expect(pass(path).headers.get('x-middleware-next')).toBe('1');
});
