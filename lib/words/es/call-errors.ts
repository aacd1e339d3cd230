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
  'no-entry': {
    sentence:
      'El servicio de vídeo ya no te deja entrar: estás bloqueado, o se ha desactivado para este sitio.',
    action: 'Volver a intentarlo',
  },
  'sign-in-needed': { sentence: 'Inicia sesión para entrar en esta llamada.', action: 'Iniciar sesión' },
  'not-allowed': {
    sentence:
      'La cuenta con la que iniciaste sesión no puede entrar. Pregunta a quien administra este sitio o usa otra cuenta.',
    action: 'Usar otra cuenta',
  },
  'invitation-needed': {
    sentence: 'Necesitas una invitación para esta llamada. Pide un enlace a quien la organiza.',
    action: 'Volver a intentarlo',
  },
  'invitation-expired': {
    sentence: 'Tu invitación a esta llamada ya no es válida. Pide un enlace nuevo.',
    action: 'Volver a intentarlo',
  },
  'invitation-early': {
    sentence: 'Tu invitación todavía no es válida. Vuelve cuando empiece la llamada.',
    action: 'Volver a intentarlo',
  },
  'key-needed': {
    sentence: 'Este sitio no ofrece llamadas: solo da pases a otros servidores.',
    action: 'Volver a intentarlo',
  },
  'uid-not-yours': { sentence: 'Esta página es de una visita anterior.', action: 'Cargarla de nuevo' },
  locked: {
    sentence: 'La llamada está bloqueada: no puede entrar nadie más.',
    action: 'Volver a intentarlo',
  },
  'waiting-room': { sentence: 'Antes alguien tiene que dejarte entrar.', action: 'Volver a intentarlo' },
  denied: { sentence: 'No te han dejado entrar.', action: 'Volver al inicio' },
  unknown: { sentence: 'No se ha podido iniciar la llamada.', action: 'Volver a intentarlo' },
};
