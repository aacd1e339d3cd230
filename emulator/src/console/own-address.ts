import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/** A name or an address, and a port; nothing that could mean something else elsewhere. */
const AUTHORITY = /^[\w.:[\]-]+$/;

/** A URL's host without the brackets of an IPv6 address. */
const bare = (hostname: string) => hostname.replace(/^\[(.*)\]$/, '$1');

function authority(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** A name can be made to lead here by whoever owns it; an address, or what a machine calls itself, cannot. */
function cannotBeRebound(hostname: string, ownName: string): boolean {
  const name = bare(hostname);
  return isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost') || name === ownName;
}

/**
 * Whether a request names the emulator as itself and comes from no other page: a foreign page, also one whose
 * name was made to lead to this machine (DNS rebinding), must not read what goes on here.
 * @param ownName what the emulator listens on.
 */
export function isOwnAddress(headers: IncomingHttpHeaders, ownName: string): boolean {
  const host = AUTHORITY.test(headers.host ?? '') ? authority(`http://${headers.host}`) : null;
  if (!host || !cannotBeRebound(host.hostname, ownName)) return false;
  const { origin } = headers;
  return origin === undefined || authority(origin)?.host === host.host;
}

/** Whether the browser says that another site's page asks. */
export function isFromElsewhere(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
