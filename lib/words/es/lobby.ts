import type { Words } from '../en';

export const lobby: Words['lobby'] = {
  title: '¿Todo listo para entrar?',
  preview: 'Tu vista previa',
  nameLabel: 'Tu nombre',
  nameHint: 'Déjalo vacío para entrar como invitado.',
  namePlaceholder: 'Invitado',
  join: 'Entrar',
  listen: 'Entrar solo para escuchar',
  joining: 'Entrando…',
  cameraOff: 'La cámara está desactivada',
  cameraStarting: 'Iniciando la cámara…',
  network: {
    good: 'Tu conexión es buena.',
    fair: 'Tu conexión es lenta.',
    poor: 'Tu conexión es muy lenta: la llamada puede entrecortarse.',
    offline: 'No se puede acceder a este sitio desde aquí.',
  },
  loading: 'Cargando…',
};
