import type { Words } from '../en';

const errors: Words['devices']['errors'] = {
  microphone: {
    'device-denied': 'Das Mikrofon ist für diese Website blockiert.',
    'device-denied-by-system': 'Das System gibt diesem Browser das Mikrofon nicht.',
    'device-missing': 'Es wurde kein Mikrofon gefunden.',
    'device-busy': 'Ein anderes Programm verwendet das Mikrofon.',
    'device-insecure': 'Browser geben das Mikrofon nur Seiten mit sicherer Adresse (https).',
    'device-failed': 'Das Mikrofon konnte nicht gestartet werden.',
  },
  camera: {
    'device-denied': 'Die Kamera ist für diese Website blockiert.',
    'device-denied-by-system': 'Das System gibt diesem Browser die Kamera nicht.',
    'device-missing': 'Es wurde keine Kamera gefunden.',
    'device-busy': 'Ein anderes Programm verwendet die Kamera.',
    'device-insecure': 'Browser geben die Kamera nur Seiten mit sicherer Adresse (https).',
    'device-failed': 'Die Kamera konnte nicht gestartet werden.',
  },
  both: {
    'device-denied': 'Kamera und Mikrofon sind für diese Website blockiert.',
    'device-denied-by-system': 'Das System gibt diesem Browser weder Kamera noch Mikrofon.',
    'device-missing': 'Weder Kamera noch Mikrofon wurde gefunden.',
    'device-busy': 'Ein anderes Programm verwendet Kamera und Mikrofon.',
    'device-insecure': 'Browser geben Kamera und Mikrofon nur Seiten mit sicherer Adresse (https).',
    'device-failed': 'Kamera und Mikrofon konnten nicht gestartet werden.',
  },
};

const unblock: Words['devices']['unblock'] = {
  chrome: 'Drücke auf das Symbol vor der Adresse, erlaube, was du verwenden willst, und versuche es erneut.',
  edge: 'Drücke auf das Schloss vor der Adresse, öffne die Berechtigungen, erlaube, was du verwenden willst, und versuche es erneut.',
  firefox:
    'Drücke auf das durchgestrichene Symbol vor der Adresse, hebe die Sperre auf und versuche es erneut.',
  safari:
    'Öffne Safari › Einstellungen › Websites, erlaube für diese Website, was du verwenden willst, und versuche es erneut.',
  ios: 'Tippe auf das Seitenmenü neben der Adresse, öffne die Website-Einstellungen, erlaube, was du verwenden willst, und lade die Seite neu.',
  other:
    'Erlaube in den Einstellungen des Browsers für diese Website, was du verwenden willst, und versuche es erneut.',
};

const remedies: Words['devices']['remedies'] = {
  'device-denied-by-system':
    'Erlaube es deinem Browser in den Datenschutz-Einstellungen des Systems und versuche es erneut.',
  'device-missing': 'Schließe ein Gerät an, oder tritt nur zum Zuhören bei.',
  'device-busy': 'Schließe, was das Gerät sonst verwenden könnte, und versuche es erneut.',
  'device-insecure': 'Frage nach einer Adresse, die mit https beginnt.',
  'device-failed': 'Ziehe das Gerät ab und schließe es wieder an, oder starte den Browser neu.',
};

export const devices: Words['devices'] = {
  turnOff: { microphone: 'Mikrofon ausschalten', camera: 'Kamera ausschalten' },
  turnOn: { microphone: 'Mikrofon einschalten', camera: 'Kamera einschalten' },
  names: { microphone: 'Mikrofon', camera: 'Kamera', speaker: 'Lautsprecher' },
  browserChooses: 'Automatisch',
  noneToChoose: 'Noch kein Zugriff',
  testSound: 'Testton abspielen',
  microphoneLevel: 'Mikrofonpegel',
  silent:
    'Dein Mikrofon ist an, aber es ist nichts zu hören. Ist es stumm, oder ist ein anderes in Gebrauch?',
  replaced: {
    microphone: (label) => `Dein Mikrofon ist weg. Jetzt in Gebrauch: ${label}`,
    camera: (label) => `Deine Kamera ist weg. Jetzt in Gebrauch: ${label}`,
  },
  offered: (label) => `Neu: ${label}`,
  useOffered: 'Verwenden',
  background: 'Hintergrund',
  backgrounds: {
    none: 'Wie er ist',
    blur: 'Unscharf',
    dusk: 'Abenddämmerung',
    shelf: 'Bücherregal',
    morning: 'Morgenlicht',
  },
  backgroundFailed: 'Der Hintergrund ließ sich nicht ändern: dein Zimmer ist zu sehen, wie es ist.',
  noiseFailed: 'Die starke Rauschunterdrückung ließ sich nicht starten: Es gilt die des Browsers.',
  tryAgain: 'Erneut versuchen',
  errors,
  unblock,
  remedies,
};
