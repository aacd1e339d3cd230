import type { Words } from '../en';

export const lobby: Words['lobby'] = {
  title: '¿Todo listo para entrar?',
  preview: 'Tu vista previa',
  nameLabel: 'Tu nombre',
  nameHint: 'Déjalo vacío para entrar como invitado.',
  namePlaceholder: 'Invitado',
  join: 'Entrar',
  gettingReady: 'Preparando…',
  joining: 'Entrando…',
  cameraOff: 'La cámara está desactivada',
  cameraStarting: 'Iniciando la cámara…',
  loading: 'Cargando…',
};
