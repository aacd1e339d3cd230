import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { log } from './log';
import { logRequest } from './request-line';

let written: string[];
beforeEach(() => {
  written = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  log.level = 'info';
});
afterEach(() => vi.restoreAllMocks());

const line = {
  ...({ level: 'info' } as const),
  ...{ requestId: 'request-1', method: 'GET', route: '/rtc', status: 200 },
  ...{ milliseconds: 1.2345, whole: true },
} as const;

it('is one JSON object a line, and the lines of a turn are written together', async () => {
  logRequest(line);
  logRequest({ ...line, status: 503, whole: false });
  expect(written).toEqual([]);
  await new Promise(setImmediate);
  expect(written).toHaveLength(1);
  const [first, second, end] = (written[0] ?? '').split('\n');
  expect(JSON.parse(first ?? '')).toEqual({
    ...line,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    milliseconds: 1.2,
    message: 'request',
  });
  expect(JSON.parse(second ?? '')).toMatchObject({ status: 503, whole: false });
  expect(end).toBe('');
});

it('keeps its place before what is logged after it', () => {
  logRequest(line);
  log.warn('afterwards');
  expect(written.join('').split('\n')).toEqual([
    expect.stringContaining('"message":"request"'),
    expect.stringContaining('"message":"afterwards"'),
    '',
  ]);
});

it('is left out where the level is too low', async () => {
  logRequest({ ...line, level: 'debug' });
  await new Promise(setImmediate);
  expect(written).toEqual([]);
});
