// What `src/connect.ts` says, for a page that no compiler reads; a test keeps the two the same.

/** @param {object} sdk */
function isParameterSetter(sdk) {
  return 'setParameter' in sdk && typeof sdk.setParameter === 'function';
}

/** @param {URL} emulator */
function parametersFor({ host, hostname, port }) {
  return {
    WEBCS_DOMAIN: [host],
    WEBCS_DOMAIN_BACKUP_LIST: [host],
    ACCOUNT_REGISTER: [host],
    CONNECT_GATEWAY_WITHOUT_DOMAIN: true,
    ENABLE_EVENT_REPORT: false,
    ENABLE_CONFIG_DISTRIBUTE: false,
    CDS_AP: [host],
    UAP_AP: [host],
    SDP_ENDPOINT_DOMAIN: [host],
    PROXY_CS: [host],
    PROXY_SERVER_TYPE3: [host],
    LOG_UPLOAD_SERVER: host,
    EVENT_REPORT_DOMAIN: hostname,
    EVENT_REPORT_BACKUP_DOMAIN: hostname,
    STATS_COLLECTOR_PORT: Number(port),
    UPLOAD_LOG: false,
    AP_AREA: false,
  };
}

const MEDIA_KEY_PATH = '/media-key';

/** @type {URL | null} */
let keyHolder = null;

/** @param {URL} emulator */
function encryptSecretsFor(emulator) {
  const before = keyHolder;
  keyHolder = emulator;
  const { subtle } = window.crypto;
  if (before || !subtle) return;
  const importKey = subtle.importKey;
  subtle.importKey = async function importKeyOfEmulator(...args) {
    const [format, , algorithm] = args;
    const isSecretKey = format === 'spki' && algorithm?.name === 'RSA-OAEP';
    if (isSecretKey && keyHolder) {
      const response = await fetch(new URL(MEDIA_KEY_PATH, keyHolder));
      const { publicKey } = await response.json();
      args[1] = Uint8Array.from(atob(publicKey), (character) => character.charCodeAt(0));
    }
    return Reflect.apply(importKey, this, args);
  };
}

const connected = new Set();

/** @param {URL} emulator */
function sendInPlainTextTo({ host, port }) {
  const ofEmulator = (authority) =>
    authority === host || (/^[\d.]+:\d+$/.test(authority) && authority.endsWith(`:${port}`));
  // Where the SDK finds the port closed it goes through port 443, and names the port plus 150 (observed: SDK 4.24.8).
  const direct = (url) =>
    url.replace(/^wss:\/\/([\d.]+)\/ws\/\?p=(\d+)&?/, (whole, address, behind) =>
      Number(behind) === Number(port) + 150 ? `wss://${address}:${port}/?` : whole,
    );
  const plain = (url) =>
    direct(String(url)).replace(/^(http|ws)s:\/\/([^/?#]*)/, (whole, scheme, authority) =>
      ofEmulator(authority) ? `${scheme}://${authority}` : whole,
    );

  const openRequest = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function open(method, url, ...rest) {
    return Reflect.apply(openRequest, this, [method, plain(url), ...rest]);
  };

  window.WebSocket = new Proxy(window.WebSocket, {
    construct: (target, [url, ...rest]) => Reflect.construct(target, [plain(url), ...rest]),
  });
}

/** Points the SDK of this page at an emulator. Call it before a client is created. */
export function connectEmulator(sdk, url) {
  if (!isParameterSetter(sdk))
    throw new TypeError("connectEmulator needs AgoraRTC, or the ESM build's exports.");
  const emulator = new URL(url);
  const { host, protocol } = emulator;
  for (const [key, value] of Object.entries(parametersFor(emulator))) sdk.setParameter(key, value);
  encryptSecretsFor(emulator);
  if (protocol !== 'http:' || connected.has(host)) return;
  connected.add(host);
  sendInPlainTextTo(emulator);
}
