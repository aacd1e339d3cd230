import type { SceneBox } from './scene';

/** Plays the tracks of a scene, unseen and unheard, so that their frames can be drawn. */
export interface Players {
  /** The element that plays a box's track; null while it has no frame yet. */
  videoOf(box: SceneBox): HTMLVideoElement | null;
  /** Lets go of the tracks that are in no box any more. */
  keep(scene: readonly SceneBox[]): void;
  stop(): void;
}

export function createPlayers(): Players {
  const videos = new Map<MediaStreamTrack, HTMLVideoElement>();

  function open(track: MediaStreamTrack): HTMLVideoElement {
    const video = document.createElement('video');
    video.muted = true;
    video.playsInline = true;
    video.srcObject = new MediaStream([track]);
    // A track that ends at once is of no use, and no harm.
    video.play().catch(() => {});
    videos.set(track, video);
    return video;
  }

  function close(track: MediaStreamTrack): void {
    const video = videos.get(track);
    if (video) video.srcObject = null;
    videos.delete(track);
  }

  return {
    videoOf({ track }) {
      if (!track) return null;
      const video = videos.get(track) ?? open(track);
      return video.videoWidth > 0 ? video : null;
    },
    keep(scene) {
      const wanted = new Set(scene.map(({ track }) => track));
      for (const track of [...videos.keys()]) if (!wanted.has(track)) close(track);
    },
    stop() {
      for (const track of [...videos.keys()]) close(track);
    },
  };
}
