import { DEMO_CREDENTIALS } from './demo-project.ts';
import type { Credentials } from './rest/credentials.ts';

/**
 * Which customer key and secret open the REST calls: the pair of the command line, else that of the environment, else
 * the public one.
 * @throws Error that says what is missing, without the values.
 */
export function chooseCredentials(
  fromCommandLine: string | undefined,
  { AGORA_CUSTOMER_ID, AGORA_CUSTOMER_SECRET }: Readonly<Record<string, string | undefined>>,
): Credentials {
  if (fromCommandLine !== undefined) {
    const [, restKey, restSecret] = /^([^:]+):(.+)$/.exec(fromCommandLine) ?? [];
    if (!restKey || !restSecret) throw new Error('--rest must be KEY:SECRET.');
    return { restKey, restSecret };
  }
  if (!AGORA_CUSTOMER_ID && !AGORA_CUSTOMER_SECRET) return DEMO_CREDENTIALS;
  if (!AGORA_CUSTOMER_ID) throw new Error('AGORA_CUSTOMER_SECRET is set but AGORA_CUSTOMER_ID is not.');
  if (!AGORA_CUSTOMER_SECRET) throw new Error('AGORA_CUSTOMER_ID is set but AGORA_CUSTOMER_SECRET is not.');
  return { restKey: AGORA_CUSTOMER_ID, restSecret: AGORA_CUSTOMER_SECRET };
}
