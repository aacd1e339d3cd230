import type { StreamSize } from './reception';
import { keepTrying } from './retry';
import type { Client, IAgoraRTCRemoteUser } from './sdk';
import { createSerialQueue, type SerialQueue } from './serial-queue';
import { soundOnChosenSpeaker } from './speaker';
import type { Uid } from './uid';

/** A picture that is no longer shown is received for so much longer, in milliseconds: one may page back. */
const LINGER = 3000;

/** The SDK's numbers for the two streams (documented: RemoteStreamType). */
const STREAM_TYPES: Record<StreamSize, number> = { high: 0, low: 1 };

/** When the way to here is too narrow, the network may send the small stream, and sound alone at last (documented: RemoteStreamFallbackType). */
const FALL_BACK_TO_SOUND = 2;

/** What is received of the others: their sound always, their pictures as planned. */
export interface Subscriptions {
  /** Somebody's sound or picture can be had. */
  published(user: IAgoraRTCRemoteUser, medium: 'audio' | 'video' | 'datachannel'): void;
  unpublished(user: IAgoraRTCRemoteUser, medium: 'audio' | 'video' | 'datachannel'): void;
  /** Whose pictures to receive from now on, and in which size. */
  plan(sizes: ReadonlyMap<Uid, StreamSize>): void;
  /** After a join, which leaves nothing subscribed. */
  restart(): void;
  stop(): void;
}

interface SubscriptionsOptions {
  client: Pick<
    Client,
    'subscribe' | 'unsubscribe' | 'setRemoteVideoStreamType' | 'setStreamFallbackOption' | 'remoteUsers'
  >;
  /** Whether somebody is to be neither heard nor seen, such as one's own shared screen. */
  isIgnored(uid: Uid): boolean;
  /** False while the call has ended. */
  isOpen(): boolean;
  onChange(): void;
}

export function createSubscriptions({
  client,
  isIgnored,
  isOpen,
  onChange,
}: SubscriptionsOptions): Subscriptions {
  let planned: ReadonlyMap<Uid, StreamSize> = new Map();
  /** Whose pictures are received, and which size was asked for; null before the first question. */
  const seen = new Map<Uid, StreamSize | null>();
  const lingering = new Map<Uid, ReturnType<typeof setTimeout>>();
  const queues = new WeakMap<IAgoraRTCRemoteUser, SerialQueue>();

  function inTurn(user: IAgoraRTCRemoteUser, task: () => Promise<void>): void {
    const queue = queues.get(user) ?? createSerialQueue();
    queues.set(user, queue);
    void queue(task);
  }

  function stay(uid: Uid): void {
    clearTimeout(lingering.get(uid));
    lingering.delete(uid);
  }

  async function hear(user: IAgoraRTCRemoteUser): Promise<void> {
    await keepTrying(
      async () => {
        await client.subscribe(user, 'audio');
        if (!user.audioTrack) return;
        soundOnChosenSpeaker(user.audioTrack);
        user.audioTrack.play();
      },
      () => isOpen() && user.hasAudio,
    );
    onChange();
  }

  async function see(user: IAgoraRTCRemoteUser): Promise<void> {
    const { uid } = user;
    const size = planned.get(uid);
    if (!size || !user.hasVideo) return;
    const isWanted = () => isOpen() && user.hasVideo && planned.has(uid);
    const worked = await keepTrying(async () => {
      if (!seen.has(uid)) {
        await client.subscribe(user, 'video');
        seen.set(uid, null);
        await client.setStreamFallbackOption(uid, FALL_BACK_TO_SOUND);
      }
      if (seen.get(uid) !== size) await client.setRemoteVideoStreamType(uid, STREAM_TYPES[size]);
      seen.set(uid, size);
    }, isWanted);
    if (worked) onChange();
  }

  async function stopSeeing(user: IAgoraRTCRemoteUser): Promise<void> {
    if (planned.has(user.uid) || !seen.delete(user.uid)) return;
    await client.unsubscribe(user, 'video').catch(() => {});
    onChange();
  }

  function linger(user: IAgoraRTCRemoteUser): void {
    if (!seen.has(user.uid) || lingering.has(user.uid)) return;
    const timer = setTimeout(() => {
      lingering.delete(user.uid);
      inTurn(user, () => stopSeeing(user));
    }, LINGER);
    lingering.set(user.uid, timer);
  }

  return {
    published(user, medium) {
      if (medium === 'datachannel' || isIgnored(user.uid)) return;
      inTurn(user, () => (medium === 'audio' ? hear(user) : see(user)));
    },
    unpublished(user, medium) {
      // Subscribed anew when it is published again: the SDK answers that from what it has (observed).
      if (medium === 'video') seen.delete(user.uid);
    },
    plan(sizes) {
      planned = sizes;
      for (const user of client.remoteUsers) {
        if (isIgnored(user.uid)) continue;
        if (!planned.has(user.uid)) linger(user);
        else {
          stay(user.uid);
          inTurn(user, () => see(user));
        }
      }
    },
    restart() {
      for (const uid of [...lingering.keys()]) stay(uid);
      seen.clear();
    },
    stop() {
      for (const uid of [...lingering.keys()]) stay(uid);
    },
  };
}
