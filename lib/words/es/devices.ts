import type { Words } from '../en';

const errors: Words['devices']['errors'] = {
  microphone: {
    'device-denied': 'El micrófono está bloqueado para este sitio.',
    'device-denied-by-system': 'El sistema no deja el micrófono a este navegador.',
    'device-missing': 'No se ha encontrado ningún micrófono.',
    'device-busy': 'Otro programa está usando el micrófono.',
    'device-insecure': 'Los navegadores solo dan el micrófono a páginas con una dirección segura (https).',
    'device-failed': 'No se ha podido iniciar el micrófono.',
  },
  camera: {
    'device-denied': 'La cámara está bloqueada para este sitio.',
    'device-denied-by-system': 'El sistema no deja la cámara a este navegador.',
    'device-missing': 'No se ha encontrado ninguna cámara.',
    'device-busy': 'Otro programa está usando la cámara.',
    'device-insecure': 'Los navegadores solo dan la cámara a páginas con una dirección segura (https).',
    'device-failed': 'No se ha podido iniciar la cámara.',
  },
  both: {
    'device-denied': 'La cámara y el micrófono están bloqueados para este sitio.',
    'device-denied-by-system': 'El sistema no deja la cámara ni el micrófono a este navegador.',
    'device-missing': 'No se ha encontrado ni cámara ni micrófono.',
    'device-busy': 'Otro programa está usando la cámara y el micrófono.',
    'device-insecure':
      'Los navegadores solo dan la cámara y el micrófono a páginas con una dirección segura (https).',
    'device-failed': 'No se han podido iniciar la cámara ni el micrófono.',
  },
};

const unblock: Words['devices']['unblock'] = {
  chrome: 'Pulsa el icono delante de la dirección, permite lo que quieras usar y vuelve a intentarlo.',
  edge: 'Pulsa el candado delante de la dirección, abre los permisos, permite lo que quieras usar y vuelve a intentarlo.',
  firefox: 'Pulsa el icono tachado delante de la dirección, quita el bloqueo y vuelve a intentarlo.',
  safari:
    'Abre Safari › Ajustes › Sitios web, permite para este sitio lo que quieras usar y vuelve a intentarlo.',
  ios: 'Toca el menú de página junto a la dirección, abre los ajustes del sitio web, permite lo que quieras usar y recarga la página.',
  other: 'Permite lo que quieras usar en los ajustes del navegador para este sitio y vuelve a intentarlo.',
};

const remedies: Words['devices']['remedies'] = {
  'device-denied-by-system':
    'Permíteselo a tu navegador en los ajustes de privacidad del sistema y vuelve a intentarlo.',
  'device-missing': 'Conecta uno o entra solo para escuchar.',
  'device-busy': 'Cierra lo que pueda estar usándolo y vuelve a intentarlo.',
  'device-insecure': 'Pide una dirección que empiece por https.',
  'device-failed': 'Desconéctalo y vuelve a conectarlo, o reinicia el navegador.',
};

export const devices: Words['devices'] = {
  turnOff: { microphone: 'Desactivar el micrófono', camera: 'Desactivar la cámara' },
  turnOn: { microphone: 'Activar el micrófono', camera: 'Activar la cámara' },
  names: { microphone: 'Micrófono', camera: 'Cámara', speaker: 'Altavoz' },
  browserChooses: 'Automático',
  noneToChoose: 'Sin acceso aún',
  testSound: 'Reproducir sonido de prueba',
  microphoneLevel: 'Nivel del micrófono',
  silent: 'Tu micrófono está activado, pero no se oye nada. ¿Está silenciado, o se está usando otro?',
  replaced: {
    microphone: (label) => `Tu micrófono ya no está. Ahora se usa: ${label}`,
    camera: (label) => `Tu cámara ya no está. Ahora se usa: ${label}`,
  },
  offered: (label) => `Nuevo: ${label}`,
  useOffered: 'Usar',
  background: 'Fondo',
  backgrounds: {
    none: 'Tal como es',
    blur: 'Desenfocado',
    dusk: 'Atardecer',
    shelf: 'Librería',
    morning: 'Luz de la mañana',
  },
  backgroundFailed: 'No se pudo cambiar el fondo: tu habitación se ve tal como es.',
  noiseFailed: 'No se pudo iniciar la supresión de ruido intensa: se usa la del navegador.',
  tryAgain: 'Volver a intentarlo',
  errors,
  unblock,
  remedies,
};
