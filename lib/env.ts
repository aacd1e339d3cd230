import { DEMO_PROJECT } from 'agora-emulator/demo-project';
import { type AccessSettings, type Policy, readAccess } from './env/access';
import { checkHex, checkOrigin, type Environment } from './env/check';
import { type CorsOrigins, readCorsOrigins } from './env/cors';
import { type Limits, readLimits } from './env/limits';
import { type NetworkCalls, readNetworkCalls } from './env/network-calls';
import { readSecurityContact } from './env/security-contact';
import { SettingsError } from './env/settings-error';
import { readTrustedProxies } from './env/trusted-proxies';
import type { TrustedProxies } from './guard/client-address';
import { Secret } from './secret';

export { SettingsError };

/** The Agora project, and how its network is reached. */
export interface ProjectSettings {
  /** 32 hexadecimal digits. Public: every page has it. */
  appId: string;
  /** 32 hexadecimal digits. */
  appCertificate: Secret;
  /** The emulator's origin, without a trailing slash; null: Agora's network. */
  emulatorUrl: string | null;
  /** The emulator's demo project is in use: nobody's account is needed. */
  localDemo: boolean;
}

/** What the server was told by its environment. */
export interface Settings extends ProjectSettings {
  access: AccessSettings;
  networkCalls: NetworkCalls | null;
  /** The Redis that several servers share; null: each keeps what it knows in its memory. */
  redisUrl: Secret | null;
  limits: Limits;
  trustedProxies: TrustedProxies;
  corsOrigins: CorsOrigins;
  /** Whom to tell of a flaw in this server; null: nobody is named. */
  securityContact: string | null;
}

const DEFAULT_EMULATOR_URL = 'http://127.0.0.1:4700';

function readProject(env: Environment): ProjectSettings {
  const { APP_ID, APP_CERTIFICATE, EMULATOR_URL, NODE_ENV } = env;
  const emulatorUrl = EMULATOR_URL ? checkOrigin('EMULATOR_URL', EMULATOR_URL, DEFAULT_EMULATOR_URL) : null;

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

/** Who may, where nothing is said: on a developer's own machine whoever reaches it. */
function impliedPolicies(env: Environment, { localDemo, emulatorUrl }: ProjectSettings): Policy[] {
  if (localDemo) return ['open', 'invite'];
  return emulatorUrl || env.NODE_ENV === 'development' ? ['open'] : [];
}

function readRedisUrl({ REDIS_URL }: Environment): Secret | null {
  if (!REDIS_URL) return null;
  if (!URL.canParse(REDIS_URL) || !/^rediss?:$/.test(new URL(REDIS_URL).protocol)) {
    throw new SettingsError('REDIS_URL must be a redis or rediss address, such as redis://127.0.0.1:6379.');
  }
  return new Secret(REDIS_URL);
}

/**
 * Reads and checks the settings. An empty value counts as unset. With neither APP_ID nor APP_CERTIFICATE, the
 * emulator's demo project stands in during development or when EMULATOR_URL is set, never in production proper.
 * @param env such as `process.env`.
 * @throws SettingsError
 */
export function readSettings(env: Environment): Settings {
  const project = readProject(env);
  const { localDemo, emulatorUrl } = project;
  // In the local demo everybody can see what a host can do.
  const access = localDemo && !env.OPEN_HOSTS ? { ...env, OPEN_HOSTS: 'first' } : env;
  return {
    ...project,
    access: readAccess(access, impliedPolicies(env, project)),
    networkCalls: readNetworkCalls(env, emulatorUrl, localDemo),
    redisUrl: readRedisUrl(env),
    limits: readLimits(env),
    trustedProxies: readTrustedProxies(env),
    corsOrigins: readCorsOrigins(env),
    securityContact: readSecurityContact(env),
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
