import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { DEMO_PROJECT } from '../demo-project.ts';
import type { Emulator } from '../emulator.ts';
import { mintToken as mintProjectToken, type Privilege } from './mint-token.ts';
import { syntheticCapabilities } from './synthetic-capabilities.ts';

/** A token of the demo project; each part can be made wrong. Times are in seconds. */
export function mintToken({
  channel = 'test',
  uid = '1',
  appCertificate = DEMO_PROJECT.appCertificate as string,
  ...times
}: {
  channel?: string;
  uid?: string;
  appCertificate?: string;
  issuedAt?: number;
  expiresIn?: number;
  privileges?: Partial<Record<Privilege, number>>;
} = {}): string {
  return mintProjectToken({ project: { ...DEMO_PROJECT, appCertificate }, channel, uid, ...times });
}

/** Asks the access point for a gateway as the SDK does; answers the entry for the gateway service. */
export async function chooseServer(
  emulator: Address,
  {
    appId = DEMO_PROJECT.appId as string,
    channel = 'test',
    uid = 1,
    account = undefined as string | undefined,
    token = mintToken(),
    sessionId = undefined as string | undefined,
  },
): Promise<{ code: number; cert: string; uid: number; edges_services: object[] }> {
  const form = new FormData();
  const detail = account === undefined ? {} : { 6: account };
  const buffer = { cname: channel, key: token, uid, service_ids: [11, 26], detail };
  form.set(
    'request',
    JSON.stringify({ appid: appId, opid: 1, sid: sessionId, request_bodies: [{ uri: 22, buffer }] }),
  );
  const response = await fetch(`${emulator.url}/api/v2/transpond/webrtc?v=2`, { method: 'POST', body: form });
  const { response_body } = (await response.json()) as { response_body: [{ buffer: never }] };
  return response_body[0].buffer;
}

/** Of a running emulator, which may be in another process. */
type Address = Pick<Emulator, 'url'>;

interface Answer {
  result: string;
  message: Record<string, never>;
}

export interface Notification {
  type: string;
  message: Record<string, unknown>;
}

/** A client that speaks the SDK's signalling and sends no media. */
export class SignallingClient {
  readonly notifications: Notification[] = [];
  readonly #pending = new Map<string, { resolve(reply: Answer): void; reject(error: Error): void }>();
  readonly #waiting = new Set<() => void>();

  private constructor(
    readonly socket: WebSocket,
    notified: (notification: Notification) => void,
  ) {
    socket.on('message', (data) => {
      const { _id, _type, _result, _message } = JSON.parse(data.toString());
      if (_id) {
        this.#pending.get(_id)?.resolve({ result: _result, message: _message });
        this.#pending.delete(_id);
      } else {
        this.notifications.push({ type: _type, message: _message });
        notified({ type: _type, message: _message });
      }
      for (const check of this.#waiting) check();
    });
    socket.on('error', () => {});
    socket.once('close', () => {
      for (const { reject } of this.#pending.values()) reject(new Error('The socket was closed.'));
    });
  }

  /** @param notified is told each notification as it comes. */
  static async open(
    emulator: Address,
    notified: (notification: Notification) => void = () => {},
  ): Promise<SignallingClient> {
    const socket = new WebSocket(emulator.url.replace('http', 'ws'));
    await once(socket, 'open');
    return new SignallingClient(socket, notified);
  }

  /**
   * Sends a request and waits for its answer.
   * @throws when the socket is closed, or closes before.
   */
  request(type: string, message?: object): Promise<Answer> {
    const id = randomUUID().slice(0, 6);
    return new Promise((resolve, reject) => {
      if (this.socket.readyState !== WebSocket.OPEN) return reject(new Error('The socket is closed.'));
      this.#pending.set(id, { resolve, reject });
      this.socket.send(JSON.stringify({ _id: id, _type: type, _message: message }));
    });
  }

  /** Waits until a notification of that name has come. */
  heard(type: string): Promise<Notification> {
    return new Promise((resolve) => {
      const check = () => {
        const found = this.notifications.find((notification) => notification.type === type);
        if (!found) return;
        this.#waiting.delete(check);
        resolve(found);
      };
      this.#waiting.add(check);
      check();
    });
  }

  /** Waits until the gateway has closed the socket. */
  async closed(): Promise<void> {
    if (this.socket.readyState !== WebSocket.CLOSED) await once(this.socket, 'close');
  }
}

/** The media half of a join of somebody who sends no media. */
const NO_MEDIA = {
  iceParameters: { iceUfrag: 'abcd', icePwd: 'abcdefghijklmnopqrstuv' },
  dtlsParameters: { fingerprints: [{ hashFunction: 'sha-256', fingerprint: 'AA:BB' }] },
};

/** Opens a socket and joins with a ticket. */
export async function joinWithTicket(
  emulator: Address,
  ticket: string,
  {
    channel = 'test',
    sessionId = randomUUID() as string,
    media = NO_MEDIA as object,
    notified = undefined as ((notification: Notification) => void) | undefined,
    more = {},
  } = {},
) {
  const client = await SignallingClient.open(emulator, notified);
  const reply = await client.request('join_v3', {
    session_id: sessionId,
    channel_name: channel,
    codec: 'vp8',
    ...more,
    ap_response: { ticket },
    ortc: { ...media, rtpCapabilities: { sendrecv: syntheticCapabilities } },
  });
  return { client, reply, sessionId };
}

/** Asks the access point, then joins. */
export async function joinChannel(
  emulator: Address,
  {
    channel = 'test',
    uid = 1,
    token = mintToken({ channel, uid: String(uid) }),
    sessionId = randomUUID() as string,
    media = undefined as object | undefined,
    notified = undefined as ((notification: Notification) => void) | undefined,
    /** What else `join_v3` carries. */
    more = {},
  } = {},
) {
  const { cert } = await chooseServer(emulator, { channel, uid, token, sessionId });
  const options = { channel, sessionId, notified, more, ...(media ? { media } : {}) };
  return joinWithTicket(emulator, cert, options);
}
