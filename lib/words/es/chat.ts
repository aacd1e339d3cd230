import type { Words } from '../en';
import { plurals } from '../plurals';

export const chat: Words['chat'] = {
  title: 'Chat',
  unread: plurals('es', { one: 'Chat, # mensaje sin leer', other: 'Chat, # mensajes sin leer' }),
  messages: 'Mensajes',
  empty: 'Aún no hay mensajes',
  emptyHint:
    'Lo que escribas lo verán quienes estén en la llamada en ese momento. No se guarda en ningún sitio.',
  write: 'Escribe un mensaje',
  send: 'Enviar',
  you: 'Tú',
  sending: 'Enviando…',
  notSent: 'No enviado.',
  retry: 'Reintentar',
  roomLeft: plurals('es', {
    one: 'Queda sitio para # carácter más o menos',
    other: 'Queda sitio para unos # caracteres',
  }),
  tooLong: plurals('es', { one: 'Sobra # carácter más o menos', other: 'Sobran unos # caracteres' }),
  gap: 'Aquí se perdió la conexión. Pueden faltar mensajes de ese momento.',
  wrote: (name, text) => `${name} escribe: ${text}`,
};
