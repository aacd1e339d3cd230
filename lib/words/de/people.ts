import type { Words } from '../en';

export const people: Words['people'] = {
  title: 'Personen',
  search: 'Person suchen',
  nobodyFound: (text) => `Hier heißt niemand „${text}“.`,
  microphone: { on: 'Mikrofon an', off: 'Mikrofon aus' },
  camera: { on: 'Kamera an', off: 'Kamera aus' },
};
