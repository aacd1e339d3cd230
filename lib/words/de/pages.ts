import type { Words } from '../en';

export const pages: Words['pages'] = {
  description: 'Quelloffene Videotelefonie mit Agora.',
  badChannel: {
    title: 'Das ist kein Kanal',
    line: 'Die Adresse enthält einen Namen, den kein Kanal haben kann.',
    action: 'Kanal wählen',
  },
  ended: {
    left: 'Du hast den Anruf verlassen',
    failed: 'Der Anruf ist beendet',
    rejoin: 'Wieder beitreten',
    home: 'Startseite',
    summary: {
      title: 'Der Anruf in Kürze',
      length: 'Dauer',
      people: 'Dabei waren',
      nobody: 'Niemand sonst war da',
      quality: 'Verbindung',
      qualities: { good: 'Gut', fair: 'Mittel', poor: 'Schlecht' },
    },
  },
  unsupported: {
    title: 'Dieser Browser kann keine Anrufe',
    line: 'Öffne diese Seite in einem aktuellen Chrome, Edge, Firefox oder Safari.',
    action: 'Startseite',
  },
  notFound: { title: 'Hier ist nichts', line: 'Diese Adresse führt nirgendwohin.', action: 'Startseite' },
  error: {
    title: 'Etwas ist schiefgegangen',
    line: 'Das liegt an uns, nicht an dir.',
    action: 'Erneut versuchen',
    home: 'Startseite',
  },
};
