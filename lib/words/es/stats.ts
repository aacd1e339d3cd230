import type { Words } from '../en';

export const stats: Words['stats'] = {
  title: 'Estadísticas',
  network: 'Red',
  you: 'Tú, lo que envías',
  roundTrip: 'Ida y vuelta',
  bitrate: 'Tasa de bits',
  loss: 'Pérdidas',
  sound: 'Sonido',
  picture: 'Imagen',
  codec: 'Códec',
  resolution: 'Resolución',
  frames: 'Imágenes por segundo',
  copyDiagnostics: 'Copiar diagnóstico',
  diagnosticsHint: 'Cifras y sucesos recientes, sin nombres ni mensajes.',
  diagnosticsResult: {
    copied: 'Copiado',
    failed: 'No se pudo copiar. Permite el portapapeles a esta página.',
  },
};
