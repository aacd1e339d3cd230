import type { Uid } from '../uid';

/** One picture of a recording, in pixels of the recorded frame. */
export interface SceneBox {
  /** Whose picture it is. */
  uid: Uid;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The moving picture; null for a person whose camera is off. */
  track: MediaStreamTrack | null;
  /** A screen is shown whole, a person fills the box. */
  whole: boolean;
  name: string;
  /** What stands in place of a picture, and its hue in degrees. */
  initials: string;
  hue: number;
  microphoneOn: boolean;
}

/** The size of a recorded frame, in pixels. */
export const FRAME = { width: 1280, height: 720 };

/** Frames a second. */
export const FRAME_RATE = 15;

/** Whom and what is recorded, asked for every frame: people come and go. */
export interface Source {
  scene(): readonly SceneBox[];
  /** Everyone's sound, one's own included, as long as there is any. */
  audioTracks(): readonly MediaStreamTrack[];
}
