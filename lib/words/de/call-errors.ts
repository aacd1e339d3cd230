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
  'no-entry': {
    sentence:
      'Der Videodienst lässt dich nicht mehr herein: Du bist gesperrt, oder er ist für diese Website abgeschaltet.',
    action: 'Erneut versuchen',
  },
  'sign-in-needed': { sentence: 'Melde dich an, um in diesen Anruf zu kommen.', action: 'Anmelden' },
  'not-allowed': {
    sentence:
      'Mit diesem Konto darfst du nicht herein. Frage, wer diese Website betreibt, oder nimm ein anderes Konto.',
    action: 'Anderes Konto verwenden',
  },
  'invitation-needed': {
    sentence: 'Für diesen Anruf brauchst du eine Einladung. Bitte die Gastgeber um einen Link.',
    action: 'Erneut versuchen',
  },
  'invitation-expired': {
    sentence: 'Deine Einladung zu diesem Anruf gilt nicht mehr. Bitte um einen neuen Link.',
    action: 'Erneut versuchen',
  },
  'invitation-early': {
    sentence: 'Deine Einladung gilt noch nicht. Komm wieder, wenn der Anruf beginnt.',
    action: 'Erneut versuchen',
  },
  'key-needed': {
    sentence: 'Auf dieser Website gibt es keine Anrufe: Sie gibt Zugänge nur an andere Server.',
    action: 'Erneut versuchen',
  },
  'uid-not-yours': { sentence: 'Diese Seite stammt von einem früheren Besuch.', action: 'Neu laden' },
  locked: { sentence: 'Der Anruf ist gesperrt: Niemand kann neu dazukommen.', action: 'Erneut versuchen' },
  'waiting-room': { sentence: 'Jemand muss dich erst hereinlassen.', action: 'Erneut versuchen' },
  denied: { sentence: 'Du wurdest nicht hereingelassen.', action: 'Zurück zum Anfang' },
  unknown: { sentence: 'Der Anruf konnte nicht gestartet werden.', action: 'Erneut versuchen' },
};
