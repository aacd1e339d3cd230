import type { Words } from '../en';

export const callErrors: Words['callErrors'] = {
  'unknown-app-id': {
    sentence: 'Der Videodienst kennt diese Website nicht. Wer sie betreibt, sollte die App-ID überprüfen.',
    action: 'Erneut versuchen',
  },
  'token-refused': {
    sentence: 'Der Videodienst hat deinen Zugang zu diesem Kanal abgelehnt.',
    action: 'Mit neuem Zugang versuchen',
  },
  'token-expired': {
    sentence: 'Dein Zugang zu diesem Kanal ist abgelaufen.',
    action: 'Neuen Zugang holen',
  },
  'token-missing': {
    sentence: 'Der Videodienst verlangt einen Zugang, und es wurde keiner geschickt.',
    action: 'Zugang holen',
  },
  'bad-channel-name': {
    sentence: 'Der Videodienst nimmt diesen Kanalnamen nicht an.',
    action: 'Anderen Kanal wählen',
  },
  'channel-full': { sentence: 'Dieser Kanal ist voll.', action: 'Erneut versuchen' },
  'token-unavailable': {
    sentence: 'Diese Website konnte dir keinen Zugang zum Kanal geben.',
    action: 'Wiederholen',
  },
  'server-unreachable': {
    sentence: 'Diese Website ist nicht erreichbar. Prüfe deine Verbindung.',
    action: 'Wiederholen',
  },
  'network-unreachable': {
    sentence:
      'Der Videodienst ist nicht erreichbar. Prüfe deine Verbindung, oder frage nach, ob eine Firewall im Weg ist.',
    action: 'Erneut versuchen',
  },
  'sdk-unavailable': {
    sentence: 'Ein Teil dieser Seite konnte nicht geladen werden. Prüfe deine Verbindung.',
    action: 'Erneut versuchen',
  },
  removed: { sentence: 'Du wurdest aus diesem Anruf entfernt.', action: 'Zurück zum Anfang' },
  banned: { sentence: 'Du darfst nicht in diesen Kanal.', action: 'Anderen Kanal wählen' },
  unknown: { sentence: 'Der Anruf konnte nicht gestartet werden.', action: 'Erneut versuchen' },
};
