import type { Words } from '../en';

export const devices: Words['devices'] = {
  turnOff: { microphone: 'Mikrofon ausschalten', camera: 'Kamera ausschalten' },
  turnOn: { microphone: 'Mikrofon einschalten', camera: 'Kamera einschalten' },
  microphoneLevel: 'Mikrofonpegel',
  errors: {
    microphone: {
      'device-denied': {
        sentence: 'Das Mikrofon ist blockiert. Erlaube es neben der Adresse und versuche es dann erneut.',
        action: 'Erneut versuchen',
      },
      'device-missing': { sentence: 'Es wurde kein Mikrofon gefunden.', action: 'Erneut suchen' },
      'device-busy': { sentence: 'Ein anderes Programm verwendet das Mikrofon.', action: 'Erneut versuchen' },
      'device-insecure': {
        sentence: 'Browser geben das Mikrofon nur Seiten mit sicherer Adresse (https).',
        action: 'Erneut versuchen',
      },
      'device-failed': {
        sentence: 'Das Mikrofon konnte nicht gestartet werden.',
        action: 'Erneut versuchen',
      },
    },
    camera: {
      'device-denied': {
        sentence: 'Die Kamera ist blockiert. Erlaube sie neben der Adresse und versuche es dann erneut.',
        action: 'Erneut versuchen',
      },
      'device-missing': { sentence: 'Es wurde keine Kamera gefunden.', action: 'Erneut suchen' },
      'device-busy': { sentence: 'Ein anderes Programm verwendet die Kamera.', action: 'Erneut versuchen' },
      'device-insecure': {
        sentence: 'Browser geben die Kamera nur Seiten mit sicherer Adresse (https).',
        action: 'Erneut versuchen',
      },
      'device-failed': { sentence: 'Die Kamera konnte nicht gestartet werden.', action: 'Erneut versuchen' },
    },
  },
};
