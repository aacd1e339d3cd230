import type { Camera, PictureSize } from './camera';
import { createStore, type Store } from './store';
import { UPLINK_START, type UplinkLevel, watchUplink } from './uplink';

/** Sends less of oneself while the way to the network is too narrow, or on demand. */
export interface UplinkControl extends Store<UplinkLevel> {
  /** A report of the uplink's quality, on Agora's scale. */
  report(quality: number): void;
  /** Whether to send small pictures only, whatever the network lets through. */
  save(saving: boolean): void;
  /** The camera, which may be another one. */
  look(camera: Pick<Camera, 'resize'> | null): void;
  /** There are enough people for some to be shown small. */
  offerSmall(): void;
}

/** @param setDualStream whether to send a small picture besides the large one. */
export function createUplinkControl(setDualStream: (on: boolean) => Promise<void>): UplinkControl {
  const store = createStore<UplinkLevel>('full');
  let watch = UPLINK_START;
  let saving = false;
  let dual = false;
  let manyPeople = false;
  let camera: Pick<Camera, 'resize'> | null = null;
  let sent: PictureSize = 'full';

  function obey(): void {
    const small = saving || watch.level !== 'full';
    if (dual !== (manyPeople && !small)) {
      dual = !dual;
      void setDualStream(dual);
    }
    const size = small ? 'small' : 'full';
    if (!camera || sent === size) return;
    sent = size;
    // A camera that cannot do it goes on as it was.
    camera.resize(size).catch(() => {});
  }

  return {
    subscribe: store.subscribe,
    getSnapshot: store.getSnapshot,
    report(quality) {
      watch = watchUplink(watch, quality, Date.now());
      store.set(watch.level);
      obey();
    },
    save(next) {
      saving = next;
      obey();
    },
    look(next) {
      if (next === camera) return;
      camera = next;
      sent = 'full';
      obey();
    },
    offerSmall() {
      manyPeople = true;
      obey();
    },
  };
}
