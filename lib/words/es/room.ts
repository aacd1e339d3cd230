import type { Words } from '../en';
import { plurals } from '../plurals';

export const room: Words['room'] = {
  people: plurals('es', { one: '# persona', other: '# personas' }),
  stage: 'Personas en la llamada',
  controls: 'Controles de la llamada',
  guest: (digits) => `Invitado ${digits}`,
  you: '(tú)',
  microphoneOff: 'Micrófono desactivado',
  alone: 'No hay nadie más aquí',
  aloneHint: 'Envía el enlace a quien deba unirse.',
  more: 'Más',
  closePanel: 'Cerrar',
  copyLink: 'Copiar enlace',
  shareLink: 'Compartir enlace…',
  copyInvitation: 'Copiar enlace de invitación',
  linkCopied: 'Enlace copiado',
  linkNotCopied: 'No se ha podido copiar el enlace. Tómalo de la barra de direcciones.',
  leave: 'Salir',
  reconnecting: 'Reconectando…',
  tapToHear: 'Toca para oír',
  soundBlocked: 'Tu navegador está reteniendo el sonido.',
  dismiss: 'Cerrar',
  joined: (name) => `${name} se ha unido`,
  left: (name) => `${name} ha salido`,
};
