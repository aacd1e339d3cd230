import type { Words } from '../en';

export const home: Words['home'] = {
  headline: 'Ponle nombre a un canal. Habla cara a cara.',
  line: 'Parley son videollamadas de código abierto: sin cuenta, solo un enlace que compartir.',
  channelLabel: 'Nombre del canal',
  submit: 'Continuar',
  useSuggestion: (name) => `Usar ${name}`,
  localDemo: 'Demo local',
  localDemoHint: 'Las llamadas pasan por el emulador local',
  notAllowed: (characters) => `No permitido: ${characters}`,
  channelNameProblems: {
    empty: 'Primero ponle un nombre al canal.',
    'too-long': 'Es demasiado largo: un nombre tiene como máximo 63 caracteres.',
    'bad-characters':
      'Los nombres se componen de las letras a–z, cifras, espacios y !#$%&()+-:;<=.>?@[]^_{}|~,',
    'only-dots': 'Un nombre no puede ser solo uno o dos puntos.',
  },
};
