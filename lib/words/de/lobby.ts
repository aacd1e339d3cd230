import type { Words } from '../en';

export const lobby: Words['lobby'] = {
  title: 'Bereit zum Beitreten?',
  preview: 'Deine Vorschau',
  nameLabel: 'Dein Name',
  nameHint: 'Lass das Feld leer, um als Gast beizutreten.',
  namePlaceholder: 'Gast',
  join: 'Beitreten',
  listen: 'Nur zum Zuhören beitreten',
  joining: 'Du trittst bei …',
  cameraOff: 'Kamera ist aus',
  cameraStarting: 'Kamera startet …',
  network: {
    good: 'Deine Verbindung ist gut.',
    fair: 'Deine Verbindung ist langsam.',
    poor: 'Deine Verbindung ist sehr langsam: Der Anruf kann stocken.',
    offline: 'Diese Website ist von hier nicht erreichbar.',
  },
  loading: 'Wird geladen …',
};
