import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Secret } from '../secret';
import { log } from './log';
import { underRequestId } from './request-id';

let written: string;
beforeEach(() => {
  written = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += text;
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

it('writes one JSON object a line', () => {
  log.error({ status: 500 }, 'it broke');
  expect(written).toMatch(/^\{[^\n]*\}\n$/);
  expect(JSON.parse(written)).toEqual({
    level: 'error',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    status: 500,
    message: 'it broke',
  });
});

it('says which request a line belongs to', () => {
  underRequestId('request-1', () => log.error('it broke'));
  expect(JSON.parse(written)).toMatchObject({ requestId: 'request-1' });
});

it('shows of an error no more than what it says and where it happened', () => {
  const error = Object.assign(new Error('it broke'), { command: { args: ['not-to-be-shown'] } });
  log.error({ error }, 'a fault');
  log.error(error);
  expect(written).not.toContain('not-to-be-shown');
  expect(JSON.parse(written.split('\n', 1)[0] ?? '')).toMatchObject({
    error: { name: 'Error', message: 'it broke', stack: expect.stringContaining('log.test.ts') },
  });
});

it('shows no secret, however deep it lies', () => {
  const secret = new Secret('not-to-be-shown');
  log.error({ secret, deep: { list: [secret] }, error: new Error(`with ${secret}`) }, `and ${secret}`);
  expect(written).not.toContain('not-to-be-shown');
  expect(JSON.parse(written)).toMatchObject({ secret: '[secret]', deep: { list: ['[secret]'] } });
});
