const DAYS_GOOD = 60;

/**
 * The text of `/.well-known/security.txt` (RFC 9116). Whoever runs the server keeps the contact in its settings, so
 * the text is good for as long as the server says so: some weeks from the day on which it is read.
 * @param contact a `mailto:`, `https:` or `tel:` address.
 * @param appUrl where the app is reached; null: unknown.
 */
export function securityTxt(contact: string, appUrl: string | null, now: Date): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + DAYS_GOOD));
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    'Preferred-Languages: en, de, es',
    ...(appUrl ? [`Canonical: ${appUrl}/.well-known/security.txt`] : []),
    '',
  ].join('\r\n');
}
