import type { Words } from '../en';

export const shortcuts: Words['shortcuts'] = {
  title: 'Tastenkürzel',
  space: 'Leertaste',
  names: {
    microphone: 'Mikrofon an oder aus',
    camera: 'Kamera an oder aus',
    talk: 'Halten, um stummgeschaltet zu sprechen, wenn keine Schaltfläche den Fokus hat',
    hand: 'Hand heben oder senken',
    chat: 'Chat',
    people: 'Personen',
    'share-screen': 'Bildschirm teilen oder damit aufhören',
    'copy-link': 'Link kopieren',
    settings: 'Einstellungen',
    shortcuts: 'Diese Liste',
  },
};
