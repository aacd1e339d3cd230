import { DEMO_CREDENTIALS, DEMO_PROJECT } from 'agora-emulator/demo-project';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Emulator, startEmulator } from '@/emulator/src/emulator';

let emulator: Emulator;

beforeEach(async () => {
  emulator = await startEmulator();
  vi.resetModules();
  vi.stubEnv('APP_ID', '');
  vi.stubEnv('APP_CERTIFICATE', '');
  vi.stubEnv('EMULATOR_URL', emulator.url);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await emulator.close();
});

async function rules(): Promise<{ cname: string; uid: number; privileges: string[] }[]> {
  const pair = `${DEMO_CREDENTIALS.restKey}:${DEMO_CREDENTIALS.restSecret}`;
  const response = await fetch(`${emulator.url}/dev/v1/kicking-rule?appid=${DEMO_PROJECT.appId}`, {
    headers: { authorization: `Basic ${btoa(pair)}` },
  });
  return ((await response.json()) as { rules: Awaited<ReturnType<typeof rules>> }).rules;
}

it('bans each uid from the channel, and from no other', async () => {
  const { kick } = await import('./kick');
  await kick('atrium', [16, 17]);
  const made = (await rules()).sort((one, other) => one.uid - other.uid);
  expect(made).toMatchObject([
    { cname: 'atrium', uid: 16, privileges: ['join_channel'] },
    { cname: 'atrium', uid: 17, privileges: ['join_channel'] },
  ]);
});

it('says in the log that the network refused, and no more', async () => {
  vi.stubEnv('AGORA_CUSTOMER_ID', 'somebody');
  vi.stubEnv('AGORA_CUSTOMER_SECRET', 'not-to-be-shown');
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { kick } = await import('./kick');
  await kick('atrium', [16]);
  const log = write.mock.calls.join('');
  expect(log).toContain('the network did not take a banning rule');
  expect(log).toContain('status 401');
  expect(log).not.toContain('not-to-be-shown');
  expect(await rules()).toEqual([]);
});
