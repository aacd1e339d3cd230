/** The part of the SDK that the connection needs. */
interface ParameterSetter {
  setParameter(key: string, value: unknown): void;
}

/** Every build has it; the types of the default exports, and of `agora-rtc-react`, leave it out. */
function isParameterSetter(sdk: object): sdk is ParameterSetter {
  return 'setParameter' in sdk && typeof sdk.setParameter === 'function';
}

/**
 * Settings of the SDK that keep a whole call on the emulator's host: the access point, the gateway taken by
 * address, and no reports, remote configuration or logs (observed: SDK 4.24.8).
 */
function parametersFor({ host, hostname, port }: URL): Record<string, unknown> {
  return {
    WEBCS_DOMAIN: [host],
    WEBCS_DOMAIN_BACKUP_LIST: [host],
    ACCOUNT_REGISTER: [host],
    CONNECT_GATEWAY_WITHOUT_DOMAIN: true,
    ENABLE_EVENT_REPORT: false,
    ENABLE_CONFIG_DISTRIBUTE: false,
    // Not asked for with the settings above; named so that no later path of the SDK leaves the host.
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

/** Where an emulator tells its key for the secrets of media encryption. */
const MEDIA_KEY_PATH = '/media-key';

/** The page that asks; `connectEmulator` may be called again for another emulator. */
let keyHolder: URL | null = null;

/**
 * The SDK encrypts the secret of `setEncryptionConfig` with a key of Agora's, the only one it ever imports. With the
 * emulator's own in its place the emulator can tell whether two members have the same secret.
 */
function encryptSecretsFor(emulator: URL): void {
  const before = keyHolder;
  keyHolder = emulator;
  // Pages that are not secure contexts have no `subtle`, and the SDK no encryption there.
  const { subtle } = window.crypto;
  if (before || !subtle) return;
  const importKey = subtle.importKey;
  subtle.importKey = async function importKeyOfEmulator(this: SubtleCrypto, ...args: unknown[]) {
    const [format, , algorithm] = args;
    const isSecretKey = format === 'spki' && (algorithm as { name?: string })?.name === 'RSA-OAEP';
    if (isSecretKey && keyHolder) {
      const response = await fetch(new URL(MEDIA_KEY_PATH, keyHolder));
      const { publicKey } = (await response.json()) as { publicKey: string };
      args[1] = Uint8Array.from(atob(publicKey), (character) => character.charCodeAt(0));
    }
    return Reflect.apply(importKey, this, args);
  };
}

const connected = new Set<string>();

/**
 * The SDK knows only `https:` and `wss:`; to the emulator they become `http:` and `ws:`. The gateway is dialled
 * by its IPv4 address, on the emulator's own port, whatever name the page calls it by.
 */
function sendInPlainTextTo({ host, port }: URL): void {
  const ofEmulator = (authority: string) =>
    authority === host || (/^[\d.]+:\d+$/.test(authority) && authority.endsWith(`:${port}`));
  // Where the SDK finds the port closed it goes through port 443, and names the port plus 150 (observed: SDK 4.24.8).
  const direct = (url: string) =>
    url.replace(/^wss:\/\/([\d.]+)\/ws\/\?p=(\d+)&?/, (whole, address: string, behind: string) =>
      Number(behind) === Number(port) + 150 ? `wss://${address}:${port}/?` : whole,
    );
  const plain = (url: string | URL) =>
    direct(String(url)).replace(/^(http|ws)s:\/\/([^/?#]*)/, (whole, scheme: string, authority: string) =>
      ofEmulator(authority) ? `${scheme}://${authority}` : whole,
    );

  const openRequest = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function open(
    this: XMLHttpRequest,
    method: string,
    url: string | URL,
    ...rest: unknown[]
  ) {
    return Reflect.apply(openRequest, this, [method, plain(url), ...rest]);
  };

  window.WebSocket = new Proxy(window.WebSocket, {
    construct: (target, [url, ...rest]: [string | URL, ...unknown[]]) =>
      Reflect.construct(target, [plain(url), ...rest]),
  });
}

/**
 * Points the SDK of this page at an emulator. Call it before a client is created.
 * @param sdk `AgoraRTC`, or the namespace of the SDK's ESM build.
 * @param url the emulator's address, such as `http://127.0.0.1:4700`.
 * @throws TypeError when `url` is no address, or `sdk` not the SDK.
 */
export function connectEmulator(sdk: object, url: string): void {
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
