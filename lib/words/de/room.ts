import type { Words } from '../en';
import { plurals } from '../plurals';

export const room: Words['room'] = {
  people: plurals('de', { one: '# Person', other: '# Personen' }),
  stage: 'Personen im Anruf',
  controls: 'Anrufsteuerung',
  guest: (digits) => `Gast ${digits}`,
  you: '(du)',
  microphoneOff: 'Mikrofon aus',
  alone: 'Außer dir ist niemand hier',
  aloneHint: 'Schick den Link denen, die beitreten sollen.',
  more: 'Mehr',
  closePanel: 'Schließen',
  copyLink: 'Link kopieren',
  shareLink: 'Link teilen …',
  copyInvitation: 'Einladungslink kopieren',
  linkCopied: 'Link kopiert',
  linkNotCopied: 'Der Link konnte nicht kopiert werden. Nimm ihn aus der Adresszeile.',
  leave: 'Verlassen',
  reconnecting: 'Verbindung wird wiederhergestellt …',
  tapToHear: 'Tippen, um zu hören',
  soundBlocked: 'Dein Browser hält den Ton zurück.',
  dismiss: 'Schließen',
  youAreMuted: 'Du bist stummgeschaltet',
  youAreHeard: 'Man kann dich hören',
  cameraIsOff: 'Deine Kamera ist aus',
  cameraIsOn: 'Deine Kamera ist an',
  backAgain: 'Wieder verbunden',
  anotherUid:
    'Jemand ist mit deiner Nummer in dieses Gespräch gekommen, vielleicht du in einem anderen Fenster. Du bist jetzt unter einer anderen da.',
  joined: (name) => `${name} ist beigetreten`,
  left: (name) => `${name} ist gegangen`,
};
