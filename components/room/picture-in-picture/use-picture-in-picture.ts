import { useEffect, useState } from 'react';
import { copyLooks, documentPictureInPicture, hasVideoPictureInPicture } from './document-pip';

/** In CSS pixels. */
const SIZE = { width: 360, height: 270 };

export interface PictureInPicture {
  /** The small window; null while there is none. */
  pipWindow: Window | null;
  /** Opens it, or closes it; null where a browser can't. */
  toggle: (() => void) | null;
}

/** Of the pictures on the stage the largest, for browsers that float one video and nothing else. */
function largestVideo(): HTMLVideoElement | undefined {
  const videos = document.querySelectorAll<HTMLVideoElement>(
    '[data-testid="screen"] video, [data-testid="tile"]:not([data-self]) video',
  );
  const area = (video: HTMLVideoElement) => video.clientWidth * video.clientHeight;
  return [...videos].sort((one, other) => area(other) - area(one))[0];
}

async function toggleVideo(): Promise<void> {
  if (document.pictureInPictureElement) await document.exitPictureInPicture();
  else await largestVideo()?.requestPictureInPicture();
}

/** A small window that stays above others: of our own where the browser has them, else its own for one video. */
export function usePictureInPicture(): PictureInPicture {
  const [pipWindow, setPipWindow] = useState<Window | null>(null);

  useEffect(() => () => pipWindow?.close(), [pipWindow]);

  const pip = documentPictureInPicture();
  if (!pip) {
    // Refused, such as before the first frame: the call goes on as it was.
    const toggle = () => void toggleVideo().catch(() => {});
    return { pipWindow: null, toggle: hasVideoPictureInPicture() ? toggle : null };
  }

  async function open() {
    const opened = await pip?.requestWindow(SIZE);
    if (!opened) return;
    copyLooks(opened.document);
    opened.addEventListener('pagehide', () => setPipWindow(null), { once: true });
    setPipWindow(opened);
  }

  return {
    pipWindow,
    toggle() {
      if (pipWindow) pipWindow.close();
      else void open().catch(() => {});
    },
  };
}
