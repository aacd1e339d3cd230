import { inspect } from 'node:util';
import { DEMO_PROJECT } from 'agora-emulator/demo-project';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readSettings, SettingsError, settings } from './env';

const APP_ID = '0123456789abcdef0123456789ABCDEF';
const APP_CERTIFICATE = 'fedcba9876543210fedcba9876543210';
const EMULATOR_URL = 'http://127.0.0.1:4711';
const production = { NODE_ENV: 'production', ACCESS_POLICY: 'open' };
const development = { NODE_ENV: 'development' };

describe('readSettings', () => {
  it('takes the project that is set, and Agora’s network', () => {
    const { appCertificate, ...rest } = readSettings({ ...production, APP_ID, APP_CERTIFICATE });
    expect(rest).toMatchObject({ appId: APP_ID, emulatorUrl: null, localDemo: false });
    expect(appCertificate.reveal()).toBe(APP_CERTIFICATE);
  });

  it('keeps the project that is set in development and with an emulator', () => {
    const own = { appId: APP_ID, localDemo: false };
    expect(readSettings({ ...development, APP_ID, APP_CERTIFICATE })).toMatchObject({
      ...own,
      emulatorUrl: null,
    });
    const emulated = readSettings({ ...production, APP_ID, APP_CERTIFICATE, EMULATOR_URL });
    expect(emulated).toMatchObject({ ...own, emulatorUrl: EMULATOR_URL });
  });

  it.each([
    [{ ...development }, 'http://127.0.0.1:4700'],
    [{ ...development, EMULATOR_URL }, EMULATOR_URL],
    [{ ...production, EMULATOR_URL }, EMULATOR_URL],
    [{ ...production, EMULATOR_URL, APP_ID: '', APP_CERTIFICATE: '' }, EMULATOR_URL],
    [{ ...production, EMULATOR_URL: 'https://emulator.test/' }, 'https://emulator.test'],
  ])('falls back to the demo project: %j', (env, emulatorUrl) => {
    const { appCertificate, ...rest } = readSettings(env);
    expect(rest).toMatchObject({ appId: DEMO_PROJECT.appId, emulatorUrl, localDemo: true });
    expect(appCertificate.reveal()).toBe(DEMO_PROJECT.appCertificate);
  });

  it.each([
    [{}, 'APP_ID and APP_CERTIFICATE are missing'],
    [production, 'APP_ID and APP_CERTIFICATE are missing'],
    [{ NODE_ENV: 'test' }, 'APP_ID and APP_CERTIFICATE are missing'],
    [{ ...production, APP_ID: '', APP_CERTIFICATE: '', EMULATOR_URL: '' }, 'APP_ID and APP_CERTIFICATE'],
    [{ APP_ID }, 'APP_CERTIFICATE is missing'],
    [{ ...development, APP_ID, APP_CERTIFICATE: '' }, 'APP_CERTIFICATE is missing'],
    [{ ...development, APP_CERTIFICATE }, 'APP_ID is missing'],
    [{ EMULATOR_URL, APP_CERTIFICATE }, 'APP_ID is missing'],
    [{ APP_ID: `${APP_ID}0`, APP_CERTIFICATE }, 'APP_ID must be 32'],
    [{ APP_ID, APP_CERTIFICATE: `${APP_CERTIFICATE}\n` }, 'APP_CERTIFICATE must be 32'],
    [{ ...development, APP_ID, APP_CERTIFICATE: 'g'.repeat(32) }, 'APP_CERTIFICATE must be 32'],
    [{ EMULATOR_URL: '127.0.0.1:4700' }, 'EMULATOR_URL must be'],
    [{ EMULATOR_URL: 'localhost' }, 'EMULATOR_URL must be'],
    [{ EMULATOR_URL: 'ws://127.0.0.1:4700' }, 'EMULATOR_URL must be'],
    [{ EMULATOR_URL: 'http://127.0.0.1:4700/path' }, 'EMULATOR_URL must be'],
    [{ EMULATOR_URL: 'http://127.0.0.1:4700/?' }, 'EMULATOR_URL must be'],
    [{ EMULATOR_URL: 'http://127.0.0.1:4700#' }, 'EMULATOR_URL must be'],
    [{ EMULATOR_URL: 'http://me:word@127.0.0.1:4700' }, 'EMULATOR_URL must be'],
  ])('refuses %j', (env, message) => {
    expect(() => readSettings(env)).toThrow(SettingsError);
    expect(() => readSettings(env)).toThrow(message);
  });

  it.each([
    [{ EMULATOR_URL }, ['open', 'invite'], 'first'],
    [{ ...development }, ['open', 'invite'], 'first'],
    [{ ...development, APP_ID, APP_CERTIFICATE }, ['open'], 'nobody'],
    [{ NODE_ENV: 'production', EMULATOR_URL, APP_ID, APP_CERTIFICATE }, ['open'], 'nobody'],
    [{ ...production, APP_ID, APP_CERTIFICATE }, ['open'], 'nobody'],
  ])('opens the door on a developer’s own machine, or when told to: %j', (env, policies, openHosts) => {
    const { access } = readSettings(env);
    expect([[...access.policies], access.openHosts]).toEqual([policies, openHosts]);
  });

  it('never opens it in production by itself', () => {
    const env = { NODE_ENV: 'production', APP_ID, APP_CERTIFICATE };
    expect(() => readSettings(env)).toThrow('ACCESS_POLICY is missing');
  });

  it.each(['127.0.0.1:6379', 'http://127.0.0.1:6379'])('refuses the Redis %s', (REDIS_URL) => {
    expect(() => readSettings({ EMULATOR_URL, REDIS_URL })).toThrow('REDIS_URL must be');
  });

  it('never shows the certificate, in a refusal or in the settings', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 40 });
    // A good App ID in most runs: the certificate is looked at only behind one.
    const appIds = fc.constantFrom(APP_ID, APP_ID, undefined, 'malformed');
    fc.assert(
      fc.property(fc.oneof(digits, fc.string({ minLength: 16 })), appIds, (secret, appId) => {
        fc.pre(!APP_ID.includes(secret));
        let shown: string;
        try {
          const read = readSettings({ APP_ID: appId, APP_CERTIFICATE: secret });
          shown = `${inspect(read, { depth: null, showHidden: true })} ${JSON.stringify(read)}`;
        } catch (error) {
          if (!(error instanceof SettingsError)) throw error;
          shown = `${error.message} ${error.stack} ${JSON.stringify(error)}`;
        }
        expect(shown).not.toContain(secret);
      }),
    );
  });

  it('shows none of its secrets, however it is written down', () => {
    const secret = 'not-to-be-shown-not-to-be-shown-not';
    const read = readSettings({
      ...production,
      ...{ APP_ID, APP_CERTIFICATE, APP_URL: 'https://calls.test' },
      ACCESS_POLICY: 'oidc',
      SESSION_SECRET: `${secret}-1,${secret}-2`,
      ...{
        OIDC_ISSUER: 'https://id.test',
        OIDC_CLIENT_ID: 'parley',
        OIDC_ALLOW: '*',
        OIDC_CLIENT_SECRET: secret,
      },
      ...{ AGORA_CUSTOMER_ID: 'somebody', AGORA_CUSTOMER_SECRET: secret },
      REDIS_URL: `redis://:${secret}@127.0.0.1`,
    });
    expect(read.access.sessionSecrets[1]?.reveal()).toBe(`${secret}-2`);
    expect(read.redisUrl?.reveal()).toContain(secret);
    const shown = `${inspect(read, { depth: null, showHidden: true })} ${JSON.stringify(read)}`;
    expect(shown).toContain('https://calls.test');
    for (const text of ['not-to-be-shown', APP_CERTIFICATE]) expect(shown).not.toContain(text);
  });

  it.each([
    ['APP_ID', { APP_ID: 'not-to-be-shown', APP_CERTIFICATE }],
    ['APP_CERTIFICATE', { APP_ID, APP_CERTIFICATE: 'not-to-be-shown' }],
    ['EMULATOR_URL', { APP_ID, APP_CERTIFICATE, EMULATOR_URL: 'http://me:not-to-be-shown@127.0.0.1' }],
    ['EMULATOR_URL', { EMULATOR_URL: 'not-to-be-shown' }],
  ])('names a malformed %s without its value', (name, env) => {
    expect(() => readSettings(env)).toThrow(new RegExp(`^${name} must be (?!.*not-to-be-shown)`));
  });
});

describe('settings', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('are read once', () => {
    vi.stubEnv('EMULATOR_URL', EMULATOR_URL);
    const first = settings();
    vi.stubEnv('EMULATOR_URL', 'nonsense');
    expect(settings()).toBe(first);
  });
});
