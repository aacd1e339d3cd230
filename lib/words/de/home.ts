import type { Words } from '../en';

export const home: Words['home'] = {
  headline: 'Kanal benennen. Von Angesicht zu Angesicht reden.',
  line: 'Parley ist quelloffene Videotelefonie: kein Konto, nur ein Link zum Teilen.',
  channelLabel: 'Kanalname',
  submit: 'Weiter',
  useSuggestion: (name) => `${name} nehmen`,
  localDemo: 'Lokale Demo',
  localDemoHint: 'Anrufe laufen über den lokalen Emulator',
  notAllowed: (characters) => `Nicht erlaubt: ${characters}`,
  channelNameProblems: {
    empty: 'Gib dem Kanal zuerst einen Namen.',
    'too-long': 'Das ist zu lang: Ein Name hat höchstens 63 Zeichen.',
    'bad-characters':
      'Namen bestehen aus den Buchstaben a–z, Ziffern, Leerzeichen und !#$%&()+-:;<=.>?@[]^_{}|~,',
    'only-dots': 'Ein Name kann nicht nur aus ein oder zwei Punkten bestehen.',
  },
};
