import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { register } from './instrumentation';

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('NEXT_RUNTIME', 'nodejs');
  vi.stubEnv('EMULATOR_URL', '');
  vi.stubEnv('ACCESS_POLICY', 'open');
  vi.stubEnv('APP_ID', '0'.repeat(32));
  vi.stubEnv('APP_CERTIFICATE', '0'.repeat(32));
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Starts up and gives what was written to the log. */
async function startUp(): Promise<{ exit: number | undefined; log: string }> {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
  await register();
  return { exit: exit.mock.calls[0]?.[0] as number | undefined, log: write.mock.calls.join('') };
}

it('lets a server with its settings start', async () => {
  expect(await startUp()).toEqual({ exit: undefined, log: '' });
});

it('ends a server without them, in one line that names the variable', async () => {
  vi.stubEnv('APP_CERTIFICATE', '');
  expect(await startUp()).toEqual({
    exit: 1,
    log: 'parley: APP_CERTIFICATE is missing, while APP_ID is set.\n',
  });
});

it('leaves other runtimes alone', async () => {
  vi.stubEnv('APP_CERTIFICATE', '');
  vi.stubEnv('NEXT_RUNTIME', 'edge');
  expect(await startUp()).toEqual({ exit: undefined, log: '' });
});
