import type { Words } from '../en';

export const devices: Words['devices'] = {
  turnOff: { microphone: 'Desactivar el micrófono', camera: 'Desactivar la cámara' },
  turnOn: { microphone: 'Activar el micrófono', camera: 'Activar la cámara' },
  microphoneLevel: 'Nivel del micrófono',
  errors: {
    microphone: {
      'device-denied': {
        sentence: 'El micrófono está bloqueado. Permítelo junto a la dirección y vuelve a intentarlo.',
        action: 'Volver a intentarlo',
      },
      'device-missing': { sentence: 'No se ha encontrado ningún micrófono.', action: 'Volver a buscar' },
      'device-busy': { sentence: 'Otro programa está usando el micrófono.', action: 'Volver a intentarlo' },
      'device-insecure': {
        sentence: 'Los navegadores solo dan el micrófono a páginas con una dirección segura (https).',
        action: 'Volver a intentarlo',
      },
      'device-failed': {
        sentence: 'No se ha podido iniciar el micrófono.',
        action: 'Volver a intentarlo',
      },
    },
    camera: {
      'device-denied': {
        sentence: 'La cámara está bloqueada. Permítela junto a la dirección y vuelve a intentarlo.',
        action: 'Volver a intentarlo',
      },
      'device-missing': { sentence: 'No se ha encontrado ninguna cámara.', action: 'Volver a buscar' },
      'device-busy': { sentence: 'Otro programa está usando la cámara.', action: 'Volver a intentarlo' },
      'device-insecure': {
        sentence: 'Los navegadores solo dan la cámara a páginas con una dirección segura (https).',
        action: 'Volver a intentarlo',
      },
      'device-failed': { sentence: 'No se ha podido iniciar la cámara.', action: 'Volver a intentarlo' },
    },
  },
};
