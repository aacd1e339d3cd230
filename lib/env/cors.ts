import { checkOrigin, type Environment, listOf } from './check';
import { SettingsError } from './settings-error';

/** The origins whose pages may read the token API's answers; `*`: any. */
export type CorsOrigins = '*' | readonly string[];

/** @throws SettingsError */
export function readCorsOrigins({ CORS_ALLOW_ORIGIN }: Environment): CorsOrigins {
  const given = listOf(CORS_ALLOW_ORIGIN);
  if (given.length === 1 && given[0] === '*') return '*';
  if (given.some((origin) => origin.includes('*'))) {
    throw new SettingsError('CORS_ALLOW_ORIGIN must be * alone, or a list of whole origins.');
  }
  return given.map((origin) => checkOrigin('CORS_ALLOW_ORIGIN', origin, 'https://app.example.com'));
}
