/** Browsers that differ in where a site's permissions are changed. */
export type BrowserName = 'chrome' | 'edge' | 'firefox' | 'safari' | 'ios' | 'other';

/** The browser that a user agent names. On iOS all of them keep permissions in the same place. */
export function browserName(userAgent: string): BrowserName {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios';
  if (/Edg\//.test(userAgent)) return 'edge';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  if (/Chrome\/|Chromium\//.test(userAgent)) return 'chrome';
  return /Safari\//.test(userAgent) ? 'safari' : 'other';
}
