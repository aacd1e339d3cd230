import { DEMO_CREDENTIALS } from 'agora-emulator/demo-project';
import { Secret } from '../secret';
import { checkOrigin, type Environment } from './check';
import { SettingsError } from './settings-error';

/** Where and how Agora's REST calls are made. */
export interface NetworkCalls {
  /** An origin without a trailing slash. */
  url: string;
  customerId: string;
  customerSecret: Secret;
}

const AGORA = 'https://api.agora.io';

/**
 * Null when no customer id is set: people who are removed then lose their next token, but are not put out at once.
 * @param emulatorUrl the emulator speaks the calls at its own address.
 * @throws SettingsError
 */
export function readNetworkCalls(
  env: Environment,
  emulatorUrl: string | null,
  localDemo: boolean,
): NetworkCalls | null {
  const { AGORA_CUSTOMER_ID, AGORA_CUSTOMER_SECRET, AGORA_REST_URL } = env;
  const url = AGORA_REST_URL ? checkOrigin('AGORA_REST_URL', AGORA_REST_URL, AGORA) : (emulatorUrl ?? AGORA);
  if (AGORA_CUSTOMER_ID && AGORA_CUSTOMER_SECRET) {
    return { url, customerId: AGORA_CUSTOMER_ID, customerSecret: new Secret(AGORA_CUSTOMER_SECRET) };
  }
  if (AGORA_CUSTOMER_ID) {
    throw new SettingsError('AGORA_CUSTOMER_SECRET is missing, while AGORA_CUSTOMER_ID is set.');
  }
  if (AGORA_CUSTOMER_SECRET) {
    throw new SettingsError('AGORA_CUSTOMER_ID is missing, while AGORA_CUSTOMER_SECRET is set.');
  }
  if (!localDemo) return null;
  const { restKey, restSecret } = DEMO_CREDENTIALS;
  return { url, customerId: restKey, customerSecret: new Secret(restSecret) };
}
