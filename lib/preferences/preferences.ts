import { type Background, backgrounds } from '../background';

/** What a person has chosen in this browser. A device's id is empty while the browser may choose. */
export interface Preferences {
  microphone: string;
  camera: string;
  speaker: string;
  background: Background;
  echoCancellation: boolean;
  /** By the browser. */
  noiseSuppression: boolean;
  /** By the app's own means, instead. */
  strongNoiseSuppression: boolean;
  gainControl: boolean;
  /** Play a sound when someone joins or leaves. */
  sounds: boolean;
  /** Listen for keyboard shortcuts. */
  shortcuts: boolean;
}

export const defaultPreferences: Preferences = {
  microphone: '',
  camera: '',
  speaker: '',
  background: 'none',
  echoCancellation: true,
  noiseSuppression: true,
  strongNoiseSuppression: false,
  gainControl: true,
  sounds: true,
  shortcuts: true,
};

/** Longer than any browser's device id. */
const MAX_TEXT = 256;

function isAllowed(key: keyof Preferences, value: unknown): boolean {
  if (key === 'background') return backgrounds.some((background) => background === value);
  if (typeof value === 'string' && value.length > MAX_TEXT) return false;
  return typeof value === typeof defaultPreferences[key];
}

/** The preferences in a stored text; whatever in it is missing or not allowed is as if never chosen. */
export function parsePreferences(text: string | null): Preferences {
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    // Somebody else wrote it.
  }
  if (typeof stored !== 'object' || stored === null) return defaultPreferences;
  const keys = Object.keys(defaultPreferences) as (keyof Preferences)[];
  const chosen = Object.entries(stored).filter(([name, value]) => {
    const key = keys.find((candidate) => candidate === name);
    return key !== undefined && isAllowed(key, value);
  });
  return { ...defaultPreferences, ...Object.fromEntries(chosen) };
}
