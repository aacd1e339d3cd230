import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
  vi.useRealTimers();
});

async function missingWith(needs: import('./readiness').Need[], env: Record<string, string> = {}) {
  vi.stubEnv('APP_ID', '0'.repeat(32));
  vi.stubEnv('APP_CERTIFICATE', '1'.repeat(32));
  vi.stubEnv('ACCESS_POLICY', 'open');
  vi.stubEnv('EMULATOR_URL', '');
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const { missing } = await import('./readiness');
  return missing(() => needs);
}

const need = (check: () => Promise<void>) => ({ name: 'Redis', check });

it('is nothing when all is there', async () => {
  expect(await missingWith([need(async () => {})])).toEqual([]);
});

it('names a setting and not its value', async () => {
  const missing = await missingWith([], { APP_CERTIFICATE: 'not-to-be-shown' });
  expect(missing).toEqual(['APP_CERTIFICATE must be 32 hexadecimal digits.']);
});

it('names what does not answer, and not why', async () => {
  const missing = await missingWith([
    need(() => Promise.reject(new Error('connect ECONNREFUSED redis://user:password@127.0.0.1'))),
  ]);
  expect(missing).toEqual(['Redis does not answer.']);
});

it('does not wait for ever', async () => {
  vi.useFakeTimers();
  const missing = missingWith([need(() => new Promise(() => {}))]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await missing).toEqual(['Redis does not answer.']);
});

it('is the server itself when it ends', async () => {
  const { drain } = await import('../server/drain');
  await drain.drain();
  expect(await missingWith([])).toEqual(['The server is ending.']);
});
