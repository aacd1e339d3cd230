import type { Environment } from './check';
import { SettingsError } from './settings-error';

/**
 * Whom to tell of a flaw in this server, for `/.well-known/security.txt`; null: nobody is named.
 * @throws SettingsError
 */
export function readSecurityContact({ SECURITY_CONTACT }: Environment): string | null {
  if (!SECURITY_CONTACT) return null;
  // One line of printable characters: it becomes a line of a file.
  if (/^(?:mailto:|https:\/\/|tel:)[!-~]+$/.test(SECURITY_CONTACT)) return SECURITY_CONTACT;
  throw new SettingsError(
    'SECURITY_CONTACT must be a mailto, https or tel address, such as mailto:security@example.com.',
  );
}
