import type { Words } from '../en';
import { plurals } from '../plurals';

export const chat: Words['chat'] = {
  title: 'Chat',
  unread: plurals('de', { one: 'Chat, # ungelesene Nachricht', other: 'Chat, # ungelesene Nachrichten' }),
  messages: 'Nachrichten',
  empty: 'Noch keine Nachrichten',
  emptyHint: 'Was du schreibst, sehen alle, die gerade im Anruf sind. Es wird nirgends aufbewahrt.',
  write: 'Nachricht schreiben',
  send: 'Senden',
  you: 'Du',
  sending: 'Wird gesendet …',
  notSent: 'Nicht gesendet.',
  retry: 'Nochmal versuchen',
  roomLeft: plurals('de', {
    one: 'Platz für etwa # weiteres Zeichen',
    other: 'Platz für etwa # weitere Zeichen',
  }),
  tooLong: plurals('de', { one: 'Etwa # Zeichen zu lang', other: 'Etwa # Zeichen zu lang' }),
  gap: 'Hier war die Verbindung weg. Nachrichten aus dieser Zeit fehlen vielleicht.',
  wrote: (name, text) => `${name} schreibt: ${text}`,
};
