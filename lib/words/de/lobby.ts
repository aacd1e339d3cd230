import type { Words } from '../en';

export const lobby: Words['lobby'] = {
  title: 'Bereit zum Beitreten?',
  preview: 'Deine Vorschau',
  nameLabel: 'Dein Name',
  nameHint: 'Lass das Feld leer, um als Gast beizutreten.',
  namePlaceholder: 'Gast',
  join: 'Beitreten',
  gettingReady: 'Wird vorbereitet …',
  joining: 'Du trittst bei …',
  cameraOff: 'Kamera ist aus',
  cameraStarting: 'Kamera startet …',
  loading: 'Wird geladen …',
};
