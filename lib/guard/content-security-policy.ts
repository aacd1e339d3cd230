/**
 * The domains of Agora's network for the Web SDK; each stands for every name below it. Gateways answer on many ports.
 * Source: docs.agora.io/en/introduction/firewall.
 */
const AGORA_DOMAINS = ['agora.io', 'sd-rtn.com', 'rtnsvc.com', 'rtesvc.com'];

/** Where the call may connect to, besides the page's own server. */
function networkSources(emulatorUrl: string | null): string[] {
  if (!emulatorUrl)
    return AGORA_DOMAINS.flatMap((domain) => [`https://*.${domain}:*`, `wss://*.${domain}:*`]);
  const { origin, host, port } = new URL(emulatorUrl);
  const socket = origin.replace(/^http/, 'ws');
  // The gateway is dialled by its address, whatever name the page calls the emulator by.
  return host.startsWith('localhost') ? [origin, socket, `ws://127.0.0.1:${port}`] : [origin, socket];
}

/**
 * The Content-Security-Policy of a page: scripts are those that carry the nonce and what these load, and nothing is
 * fetched from anywhere but this server and the network of the calls.
 * @param nonce of this one answer.
 * @param emulatorUrl the emulator's origin; null: Agora's network.
 * @param development React explains errors with `eval` there, and Next puts styles into the page.
 */
export function contentSecurityPolicy(
  nonce: string,
  emulatorUrl: string | null,
  development: boolean,
): string {
  return [
    "default-src 'none'",
    // Browsers without 'strict-dynamic' fall back to 'self'. WebAssembly: the models that blur a background.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // Attributes only, of elements that the server draws and of the SDK's: they can neither load nor run anything.
    "style-src-attr 'unsafe-inline'",
    `connect-src 'self' ${networkSources(emulatorUrl).join(' ')}`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob: data:",
    "font-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
