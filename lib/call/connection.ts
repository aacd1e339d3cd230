import { nextTabUid } from '@/lib/seats';
import {
  CallError,
  type CallErrorCode,
  disconnectErrorCode,
  isDoorCode,
  joinErrorCode,
  sdkCodeOf,
} from './errors';
import { type Measurement, measure } from './measurement';
import { createPublisher, type Publisher } from './publisher';
import { LOW_STREAM } from './reception';
import { keepTrying } from './retry';
import type { Client, IAgoraRTCRemoteUser, Sdk } from './sdk';
import { createSubscriptions, type Subscriptions } from './subscriptions';
import { createTokenRenewal } from './token-renewal';
import type { Uid } from './uid';

/** The SDK asks an unreachable network for ever; a person waits this long for a join, in milliseconds. */
const JOIN_DEADLINE = 20_000;

/** With these the network has said no; asking again would change nothing. */
const FINAL: ReadonlySet<CallErrorCode> = new Set([
  'unknown-app-id',
  'token-refused',
  'token-missing',
  'bad-channel-name',
  'banned',
  'no-entry',
]);

const isFinal = (code: CallErrorCode) => FINAL.has(code) || isDoorCode(code);

interface ConnectionOptions {
  sdk: Sdk;
  appId: string;
  channel: string;
  uid: number;
  fetchToken(uid: number): Promise<string>;
  /** The way to the network is there again, or is being looked for. */
  onState(state: 'joined' | 'reconnecting'): void;
  /** The call has come to its end after it was joined. */
  onEnded(code: CallErrorCode): void;
  /** The uid was somebody else's, and this one is used from now on. */
  onUid(uid: number): void;
  /** Something about the others has changed. */
  onUsers(): void;
  onUserJoined(): void;
  onUserLeft(uid: Uid): void;
  onMessage(uid: Uid, payload: Uint8Array): void;
  /** Whether somebody is to be neither heard nor seen, such as one's own shared screen. */
  isIgnored(uid: Uid): boolean;
  /** How good the ways to and from the network are, on Agora's scale from 1 (excellent) to 6 (down); 0 is unknown. */
  onNetworkQuality(uplink: number, downlink: number): void;
  /** The network sends less of somebody than was asked for, or no longer does. */
  onFallback(uid: Uid, reduced: boolean): void;
}

/** One stay in a channel: it comes back by itself until it is left. */
export interface Connection {
  readonly users: readonly IAgoraRTCRemoteUser[];
  /** @throws CallError with the reason. */
  join(token: string): Promise<void>;
  publish: Publisher['add'];
  unpublish: Publisher['remove'];
  firstGlance: Subscriptions['firstGlance'];
  /** Whose pictures to receive, and in which size. */
  receive: Subscriptions['plan'];
  /** Whether to send a small picture besides the large one. Never throws: without one the large one goes to all. */
  setDualStream(on: boolean): Promise<void>;
  measure(): Measurement;
  /**
   * Sends a data stream message; one that does not arrive is not repeated.
   * @throws what the SDK threw.
   */
  send(message: string): Promise<void>;
  leave(): Promise<void>;
}

export function createConnection(options: ConnectionOptions): Connection {
  const { sdk, appId, channel, fetchToken } = options;
  const client = sdk.createClient({ mode: 'rtc', codec: 'vp8' }) as Client;
  client.setLowStreamParameter(LOW_STREAM);
  const publisher = createPublisher(client, () => !closed && !comingBack);
  let { uid } = options;
  let joined = false;
  let closed = false;
  let comingBack = false;

  function takeAnotherUid(): void {
    uid = nextTabUid(uid);
    options.onUid(uid);
  }

  async function joinWithDeadline(token: string): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const deadline = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new CallError('network-unreachable')), JOIN_DEADLINE);
    });
    try {
      await Promise.race([client.join(appId, channel, token, uid), deadline]);
    } finally {
      clearTimeout(timer);
    }
  }

  async function enter(token: string): Promise<void> {
    try {
      await joinWithDeadline(token);
    } catch (error) {
      // Ends the SDK's own endless attempts; without a join it does nothing.
      await client.leave();
      if (closed || sdkCodeOf(error) !== 'UID_CONFLICT') throw error;
      takeAnotherUid();
      await enter(await fetchToken(uid));
    }
  }

  async function end(code: CallErrorCode): Promise<void> {
    if (closed) return;
    closed = true;
    await client.leave();
    options.onEnded(code);
  }

  async function comeBack(): Promise<void> {
    if (comingBack) return;
    comingBack = true;
    options.onState('reconnecting');
    let failure: CallErrorCode = 'unknown';
    const back = await keepTrying(
      async () => {
        subscriptions.restart();
        await enter(await fetchToken(uid));
        await publisher.restart();
      },
      (error) => {
        failure = joinErrorCode(error);
        return !closed && !isFinal(failure);
      },
    );
    comingBack = false;
    if (closed) return;
    if (!back) return end(failure);
    publisher.catchUp();
    options.onState('joined');
  }

  // When the old token ends first, coming back fetches one of its own.
  const renew = createTokenRenewal(
    async () => client.renewToken(await fetchToken(uid)),
    () => !closed && !comingBack,
  );

  const subscriptions = createSubscriptions({
    client,
    isIgnored: options.isIgnored,
    isOpen: () => !closed,
    onChange: options.onUsers,
  });

  const isStaying = () => joined && !closed && !comingBack;
  client.on('connection-state-change', (state, before, reason) => {
    if (!isStaying()) return;
    if (state === 'RECONNECTING') options.onState('reconnecting');
    if (state === 'CONNECTED' && before === 'RECONNECTING') options.onState('joined');
    if (state !== 'DISCONNECTED') return;
    const code = disconnectErrorCode(reason);
    if (code) void end(code);
    else {
      if (reason === 'UID_CONFLICT') takeAnotherUid();
      void comeBack();
    }
  });
  client.on('token-privilege-will-expire', () => void renew());
  client.on('user-published', subscriptions.published);
  client.on('user-unpublished', (user, medium) => {
    subscriptions.unpublished(user, medium);
    options.onUsers();
  });
  client.on('network-quality', ({ uplinkNetworkQuality, downlinkNetworkQuality }) =>
    options.onNetworkQuality(uplinkNetworkQuality, downlinkNetworkQuality),
  );
  client.on('stream-fallback', (from: Uid, state: 'fallback' | 'recover') =>
    options.onFallback(from, state === 'fallback'),
  );
  client.on('user-joined', () => {
    options.onUsers();
    options.onUserJoined();
  });
  client.on('user-left', (user: IAgoraRTCRemoteUser) => options.onUserLeft(user.uid));
  for (const event of ['user-info-updated', 'media-reconnect-end']) {
    client.on(event, options.onUsers);
  }
  client.on('stream-message', (from: Uid, payload: Uint8Array) => options.onMessage(from, payload));

  return {
    get users() {
      return client.remoteUsers;
    },
    async join(token) {
      try {
        await enter(token);
      } catch (error) {
        closed = true;
        throw new CallError(joinErrorCode(error));
      }
      joined = true;
    },
    publish: publisher.add,
    unpublish: publisher.remove,
    firstGlance: subscriptions.firstGlance,
    receive: subscriptions.plan,
    async setDualStream(on) {
      await (on ? client.enableDualStream() : client.disableDualStream()).catch(() => {});
    },
    measure: () => measure(client),
    send: (message) => client.sendStreamMessage(message),
    async leave() {
      closed = true;
      subscriptions.stop();
      client.removeAllListeners();
      await client.leave();
    },
  };
}
