import { keepTrying } from './retry';
import type { Client, ILocalTrack } from './sdk';
import { createSerialQueue } from './serial-queue';

/** A track that the network would not take so often is given up. */
const ATTEMPTS = 3;

/** One's own tracks in the channel: which are to be published, and which are. One request at a time. */
export interface Publisher {
  /**
   * Publishes tracks now or, while the call is coming back, when it is back. A disabled one waits until it is added
   * again, enabled: the SDK publishes no disabled track.
   * @throws what the SDK threw at the last attempt; the tracks are then forgotten.
   */
  add(tracks: readonly ILocalTrack[]): Promise<void>;
  /** Takes a track back, published or not. Never throws: a track that has ended is of no use to anybody. */
  remove(track: ILocalTrack): Promise<void>;
  /**
   * After a join, which leaves nothing published: publishes everything again.
   * @throws what the SDK threw.
   */
  restart(): Promise<void>;
  /** Publishes what was added while the call was coming back. */
  catchUp(): void;
}

/** @param canPublish false while the call is coming back, or has ended. */
export function createPublisher(
  client: Pick<Client, 'publish' | 'unpublish'>,
  canPublish: () => boolean,
): Publisher {
  const inTurn = createSerialQueue();
  const wanted = new Set<ILocalTrack>();
  const published = new Set<ILocalTrack>();

  const publishMissing = () =>
    inTurn(async () => {
      const missing = [...wanted].filter((track) => track.enabled && !published.has(track));
      if (missing.length === 0) return;
      await client.publish(missing);
      for (const track of missing) published.add(track);
    });

  async function add(tracks: readonly ILocalTrack[]): Promise<void> {
    for (const track of tracks) wanted.add(track);
    if (!canPublish()) return;
    let attempts = 0;
    let failure: unknown;
    const worked = await keepTrying(
      () => {
        attempts += 1;
        return publishMissing();
      },
      (error) => {
        failure = error;
        return attempts < ATTEMPTS && canPublish();
      },
    );
    // Otherwise they are published with the others when the call is back.
    if (worked || !canPublish()) return;
    for (const track of tracks) wanted.delete(track);
    throw failure;
  }

  return {
    add,
    async remove(track) {
      wanted.delete(track);
      const taken = inTurn(async () => {
        if (published.delete(track)) await client.unpublish(track);
      });
      await taken.catch(() => {});
    },
    restart() {
      published.clear();
      return publishMissing();
    },
    catchUp() {
      publishMissing().catch(() => {});
    },
  };
}
