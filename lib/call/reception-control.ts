import { planReception, type ReceptionMode, type ShownPicture, type StreamSize } from './reception';
import { createStore, type Store } from './store';
import type { Uid } from './uid';

/** What is received of the others' pictures. The snapshot is how much of them one wants. */
export interface ReceptionControl extends Store<ReceptionMode> {
  setMode(mode: ReceptionMode): void;
  /** The pictures that are on screen now in one of the places that show some. */
  show(place: 'stage' | 'picture-in-picture', pictures: readonly ShownPicture[]): void;
}

/** @param receive obeys a plan. */
export function createReceptionControl(
  receive: (plan: ReadonlyMap<Uid, StreamSize>) => void,
): ReceptionControl {
  const mode = createStore<ReceptionMode>('full');
  const shown = new Map<string, readonly ShownPicture[]>();
  let plan: ReadonlyMap<Uid, StreamSize> = new Map();

  function obey(): void {
    // Who is shown twice is planned for twice: the larger picture last, so that it counts.
    const pictures = [...shown.values()].flat().sort((one, other) => one.width - other.width);
    plan = planReception(pictures, mode.getSnapshot(), plan);
    receive(plan);
  }

  return {
    subscribe: mode.subscribe,
    getSnapshot: mode.getSnapshot,
    setMode(next) {
      mode.set(next);
      obey();
    },
    show(place, pictures) {
      shown.set(place, pictures);
      obey();
    },
  };
}
