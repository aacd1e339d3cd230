import { DEMO_PROJECT } from 'agora-emulator/demo-project';
import { Secret } from './secret';

/** What the server was told by its environment. */
export interface Settings {
  /** 32 hexadecimal digits. Public: every page has it. */
  appId: string;
  /** 32 hexadecimal digits. */
  appCertificate: Secret;
  /** The emulator's origin, without a trailing slash; null: Agora's network. */
  emulatorUrl: string | null;
  /** The emulator's demo project is in use: nobody's account is needed. */
  localDemo: boolean;
}

/** A variable is missing or malformed. The message names it and never holds its value. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_EMULATOR_URL = 'http://127.0.0.1:4700';
const HEX_32 = /^[0-9a-f]{32}$/i;

function checkHex(name: string, value: string): string {
  if (!HEX_32.test(value)) throw new SettingsError(`${name} must be 32 hexadecimal digits.`);
  return value;
}

function checkOrigin(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !isHttp || url.href !== `${url.origin}/`) {
    throw new SettingsError(`${name} must be an http or https origin, such as ${DEFAULT_EMULATOR_URL}.`);
  }
  return url.origin;
}

/**
 * Reads and checks the settings. An empty value counts as unset. With neither APP_ID nor APP_CERTIFICATE, the
 * emulator's demo project stands in during development or when EMULATOR_URL is set, never in production proper.
 * @param env such as `process.env`.
 * @throws SettingsError
 */
export function readSettings(env: Environment): Settings {
  const { APP_ID, APP_CERTIFICATE, EMULATOR_URL, NODE_ENV } = env;
  const emulatorUrl = EMULATOR_URL ? checkOrigin('EMULATOR_URL', EMULATOR_URL) : null;

  if (APP_ID && APP_CERTIFICATE) {
    const appId = checkHex('APP_ID', APP_ID);
    const appCertificate = new Secret(checkHex('APP_CERTIFICATE', APP_CERTIFICATE));
    return { appId, appCertificate, emulatorUrl, localDemo: false };
  }
  if (APP_ID) throw new SettingsError('APP_CERTIFICATE is missing, while APP_ID is set.');
  if (APP_CERTIFICATE) throw new SettingsError('APP_ID is missing, while APP_CERTIFICATE is set.');
  if (NODE_ENV !== 'development' && !emulatorUrl) {
    throw new SettingsError(
      "APP_ID and APP_CERTIFICATE are missing: set both to your Agora project's values.",
    );
  }
  return {
    appId: DEMO_PROJECT.appId,
    appCertificate: new Secret(DEMO_PROJECT.appCertificate),
    emulatorUrl: emulatorUrl ?? DEFAULT_EMULATOR_URL,
    localDemo: true,
  };
}

let known: Settings | undefined;

/**
 * The settings of this process, read once.
 * @throws SettingsError
 */
export function settings(): Settings {
  known ??= readSettings(process.env);
  return known;
}
