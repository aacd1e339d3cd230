import type { Words } from '../en';

export const callErrors: Words['callErrors'] = {
  'unknown-app-id': {
    sentence: 'El servicio de vídeo no conoce este sitio. Quien lo administra debe revisar su App ID.',
    action: 'Volver a intentarlo',
  },
  'token-refused': {
    sentence: 'El servicio de vídeo ha rechazado tu pase para este canal.',
    action: 'Probar con uno nuevo',
  },
  'token-expired': { sentence: 'Tu pase para este canal ha caducado.', action: 'Obtener uno nuevo' },
  'token-missing': {
    sentence: 'El servicio de vídeo pide un pase y no se ha enviado ninguno.',
    action: 'Obtener uno',
  },
  'bad-channel-name': {
    sentence: 'El servicio de vídeo no acepta este nombre de canal.',
    action: 'Elegir otro canal',
  },
  'channel-full': { sentence: 'Este canal está lleno.', action: 'Volver a intentarlo' },
  'token-unavailable': {
    sentence: 'Este sitio no ha podido darte un pase para el canal.',
    action: 'Reintentar',
  },
  'server-unreachable': {
    sentence: 'No se puede acceder a este sitio. Comprueba tu conexión.',
    action: 'Reintentar',
  },
  'network-unreachable': {
    sentence:
      'No se puede acceder al servicio de vídeo. Comprueba tu conexión o pregunta si lo bloquea un cortafuegos.',
    action: 'Volver a intentarlo',
  },
  'sdk-unavailable': {
    sentence: 'No se ha podido cargar una parte de esta página. Comprueba tu conexión.',
    action: 'Volver a intentarlo',
  },
  removed: { sentence: 'Te han expulsado de esta llamada.', action: 'Volver al inicio' },
  banned: { sentence: 'No puedes estar en este canal.', action: 'Elegir otro canal' },
  unknown: { sentence: 'No se ha podido iniciar la llamada.', action: 'Volver a intentarlo' },
};
