import type { Theme } from '@/lib/theme';

const themes: Record<Theme, string> = { system: 'As the system', dark: 'Dark', light: 'Light' };

export const settings = {
  title: 'Settings',
  close: 'Close',
  sound: 'Sound',
  picture: 'Picture',
  appearance: 'Appearance',
  echoCancellation: 'Echo cancellation',
  noiseSuppression: 'Noise suppression',
  strongNoiseSuppression: 'Strong noise suppression',
  gainControl: 'Even loudness',
  theme: 'Theme',
  themes,
  language: 'Language',
  sounds: 'Sounds when people come and go',
  useShortcuts: 'Use keyboard shortcuts',
};
