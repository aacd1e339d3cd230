import ipaddr from 'ipaddr.js';
import type { TrustedProxies } from '@/lib/guard/client-address';
import { type Environment, listOf } from './check';
import { SettingsError } from './settings-error';

/** On these platforms no request comes but through the one proxy that writes `X-Forwarded-For` (their own docs). */
const onPlatform = ({ VERCEL, DYNO }: Environment) => Boolean(VERCEL || DYNO);

function readRange(text: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  const range = text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`;
  if (ipaddr.IPv4.isValidCIDRFourPartDecimal(range) || ipaddr.IPv6.isValidCIDR(range)) {
    return ipaddr.parseCIDR(range);
  }
  throw new SettingsError(
    'TRUST_PROXY must be the number of proxies in front of the server, or their addresses, such as 10.0.0.0/8,::1.',
  );
}

/**
 * Which proxies are believed when they say who asked them: none unless told, one on Vercel and Heroku.
 * @throws SettingsError
 */
export function readTrustedProxies(env: Environment): TrustedProxies {
  const given = listOf(env.TRUST_PROXY);
  const [first, ...more] = given;
  if (first === undefined) return onPlatform(env) ? 1 : 0;
  if (more.length === 0 && /^\d$/.test(first)) return Number(first);
  return given.map(readRange);
}
