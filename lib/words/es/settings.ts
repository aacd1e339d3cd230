import type { Words } from '../en';

export const settings: Words['settings'] = {
  title: 'Ajustes',
  close: 'Cerrar',
  sound: 'Sonido',
  picture: 'Imagen',
  appearance: 'Apariencia',
  echoCancellation: 'Cancelación de eco',
  noiseSuppression: 'Supresión de ruido',
  strongNoiseSuppression: 'Supresión de ruido intensa',
  gainControl: 'Volumen uniforme',
  theme: 'Tema',
  themes: { system: 'Como el sistema', dark: 'Oscuro', light: 'Claro' },
  language: 'Idioma',
  sounds: 'Sonidos cuando alguien entra o sale',
  useShortcuts: 'Usar atajos de teclado',
};
