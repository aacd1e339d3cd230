import type { OidcSettings } from '@/lib/env/oidc';
import type { Person } from './session';

type Known = Pick<Person, 'email' | 'emailVerified' | 'groups'>;

/** Whether one of the rules of OIDC_ALLOW or OIDC_HOSTS fits a person. An e-mail address counts when it is verified. */
export function ruleFits(
  rules: readonly string[],
  { email, emailVerified, groups }: Known,
  { trustEmail }: Pick<OidcSettings, 'trustEmail'>,
): boolean {
  const address = email !== null && (emailVerified || trustEmail) ? email.toLowerCase() : null;
  return rules.some((rule) => {
    if (rule === '*') return true;
    if (rule.startsWith('group:')) return groups.includes(rule.slice('group:'.length));
    if (rule.startsWith('@')) {
      return address !== null && address.slice(address.lastIndexOf('@')) === rule.toLowerCase();
    }
    return address === rule.toLowerCase();
  });
}
