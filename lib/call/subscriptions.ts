import type { StreamSize } from './reception';
import { keepTrying } from './retry';
import type { Client, IAgoraRTCRemoteUser } from './sdk';
import { createSerialQueue, type SerialQueue } from './serial-queue';
import { soundOnChosenSpeaker } from './speaker';
import { subscribeTogether } from './subscribe-together';
import type { Uid } from './uid';
import { unsubscribeTogether } from './unsubscribe-together';

/** A picture that is no longer shown is received for so much longer, in milliseconds: one may page back. */
const LINGER = 3000;

/** The SDK's numbers for the two streams (documented: RemoteStreamType). */
const STREAM_TYPES: Record<StreamSize, number> = { high: 0, low: 1 };

/** So many pictures are received before the room has said which it shows. */
const FIRST_GLANCE = 4;

/** When the way to here is too narrow, the network may send the small stream, and sound alone at last (documented: RemoteStreamFallbackType). */
const FALL_BACK_TO_SOUND = 2;

/** What is received of the others: their sound always, their pictures as planned. */
export interface Subscriptions {
  /** Somebody's sound or picture can be had. */
  published(user: IAgoraRTCRemoteUser, medium: 'audio' | 'video' | 'datachannel'): void;
  unpublished(user: IAgoraRTCRemoteUser, medium: 'audio' | 'video' | 'datachannel'): void;
  /** Resolves when whoever was there at the join is heard and, as far as pictures go before a plan, seen. */
  firstGlance(): Promise<void>;
  /** Whose pictures to receive from now on, and in which size. */
  plan(sizes: ReadonlyMap<Uid, StreamSize>): void;
  /** After a join, which leaves nothing subscribed. */
  restart(): void;
  stop(): void;
}

interface SubscriptionsOptions {
  client: Pick<
    Client,
    | 'massSubscribe'
    | 'massUnsubscribe'
    | 'unsubscribe'
    | 'setRemoteVideoStreamType'
    | 'setStreamFallbackOption'
    | 'remoteUsers'
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
  let planned: ReadonlyMap<Uid, StreamSize> | null = null;
  /** Whose pictures are received, and which size was asked for; null before the first question. */
  const seen = new Map<Uid, StreamSize | null>();
  const lingering = new Map<Uid, ReturnType<typeof setTimeout>>();
  /** Whose pictures are received before there is a plan. */
  const glanced = new Set<Uid>();
  const subscribe = subscribeTogether(client);
  const unsubscribe = unsubscribeTogether(client);
  /** Of each person's picture: asking for it, for another size, and for none take turns. */
  const queues = new WeakMap<IAgoraRTCRemoteUser, SerialQueue>();
  const firstGlances: Promise<void>[] = [];

  function inTurn(user: IAgoraRTCRemoteUser, task: () => Promise<void>): Promise<void> {
    const queue = queues.get(user) ?? createSerialQueue();
    queues.set(user, queue);
    return queue(task);
  }

  /** In which size a picture is to be received; null when it is not. */
  function sizeOf(uid: Uid): StreamSize | null {
    if (planned) return planned.get(uid) ?? null;
    return glanced.has(uid) || glanced.size < FIRST_GLANCE ? 'high' : null;
  }

  function stay(uid: Uid): void {
    clearTimeout(lingering.get(uid));
    lingering.delete(uid);
  }

  async function hear(user: IAgoraRTCRemoteUser): Promise<void> {
    await keepTrying(
      async () => {
        await subscribe(user, 'audio');
        if (!user.audioTrack) return;
        soundOnChosenSpeaker(user.audioTrack);
        user.audioTrack.play();
      },
      () => isOpen() && user.hasAudio,
    );
    onChange();
  }

  /** @param onPicture there is a picture; what else is asked of it takes two more round trips. */
  async function see(user: IAgoraRTCRemoteUser, onPicture?: () => void): Promise<void> {
    const { uid } = user;
    const size = sizeOf(uid);
    if (!size || !user.hasVideo) return;
    if (!planned) glanced.add(uid);
    const isWanted = () => isOpen() && user.hasVideo && sizeOf(uid) !== null;
    await keepTrying(async () => {
      if (!seen.has(uid)) {
        await subscribe(user, 'video');
        seen.set(uid, null);
        onChange();
        onPicture?.();
        await client.setStreamFallbackOption(uid, FALL_BACK_TO_SOUND);
      }
      if (seen.get(uid) !== size) await client.setRemoteVideoStreamType(uid, STREAM_TYPES[size]);
      seen.set(uid, size);
    }, isWanted);
  }

  async function stopSeeing(user: IAgoraRTCRemoteUser): Promise<void> {
    if (planned?.has(user.uid) || !seen.delete(user.uid)) return;
    await unsubscribe(user);
    onChange();
  }

  function linger(user: IAgoraRTCRemoteUser): void {
    if (!seen.has(user.uid) || lingering.has(user.uid)) return;
    const timer = setTimeout(() => {
      lingering.delete(user.uid);
      void inTurn(user, () => stopSeeing(user));
    }, LINGER);
    lingering.set(user.uid, timer);
  }

  return {
    published(user, medium) {
      if (medium === 'datachannel' || isIgnored(user.uid)) return;
      const received =
        medium === 'audio'
          ? hear(user)
          : new Promise<void>((resolve) => inTurn(user, () => see(user, resolve)).then(resolve));
      if (!planned) firstGlances.push(received);
    },
    unpublished(user, medium) {
      // Subscribed anew when it is published again: the SDK answers that from what it has (observed).
      if (medium !== 'video') return;
      seen.delete(user.uid);
      glanced.delete(user.uid);
    },
    async firstGlance() {
      // The SDK tells of those who are there right after the join.
      await new Promise((resolve) => setTimeout(resolve));
      await Promise.all(firstGlances);
    },
    plan(sizes) {
      planned = sizes;
      for (const user of client.remoteUsers) {
        if (isIgnored(user.uid)) continue;
        if (!sizes.has(user.uid)) linger(user);
        else {
          stay(user.uid);
          void inTurn(user, () => see(user));
        }
      }
    },
    restart() {
      for (const uid of [...lingering.keys()]) stay(uid);
      seen.clear();
      glanced.clear();
    },
    stop() {
      for (const uid of [...lingering.keys()]) stay(uid);
    },
  };
}
