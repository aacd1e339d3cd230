import { type DeviceLists, type Newcomer, NO_DEVICES, newcomers, sortDevices } from './device-list';
import type { DeviceKind } from './snapshot';

/**
 * What happened to the devices: one gave way to another, new ones were plugged in, or the room behind oneself is seen as it
 * is, because nothing else could be put there; likewise noise is not taken out as it should.
 */
export type DeviceChange =
  | { what: 'replaced'; kind: DeviceKind; label: string }
  | { what: 'offered'; newcomers: readonly Newcomer[] }
  | { what: 'background-failed' }
  | { what: 'noise-failed' };

interface DevicesSnapshot {
  lists: DeviceLists;
  /** The last change that has not been dismissed. */
  change: DeviceChange | null;
}

/** Which devices there are to choose from, kept current, and what happened to them. */
export interface DevicesAtHand {
  /** For `useSyncExternalStore`. */
  subscribe(listener: () => void): () => void;
  getSnapshot(): DevicesSnapshot;
  /** Looks again: the browser names devices only once one has been allowed. */
  refresh(): void;
  tell(change: DeviceChange): void;
  dismiss(): void;
  close(): void;
}

export function watchDevices(): DevicesAtHand {
  // Absent on a page that isn't secure.
  const media: MediaDevices | undefined = navigator.mediaDevices;
  const listeners = new Set<() => void>();
  let snapshot: DevicesSnapshot = { lists: NO_DEVICES, change: null };

  function update(changes: Partial<DevicesSnapshot>): void {
    snapshot = { ...snapshot, ...changes };
    for (const listener of listeners) listener();
  }

  async function look(present: MediaDevices): Promise<void> {
    const lists = sortDevices(await present.enumerateDevices());
    const plugged = newcomers(snapshot.lists, lists);
    update({ lists, ...(plugged.length > 0 && { change: { what: 'offered', newcomers: plugged } }) });
  }

  function refresh(): void {
    if (media) look(media).catch(() => {});
  }

  media?.addEventListener('devicechange', refresh);
  refresh();

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    refresh,
    tell: (change) => update({ change }),
    dismiss: () => update({ change: null }),
    close() {
      media?.removeEventListener('devicechange', refresh);
      listeners.clear();
    },
  };
}
