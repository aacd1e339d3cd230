import type { Words } from '../en';

const megabytes = (bytes: number) =>
  new Intl.NumberFormat('es', { maximumFractionDigits: bytes < 10_000_000 ? 1 : 0 }).format(
    bytes / 1_000_000,
  );

export const recording: Words['recording'] = {
  start: 'Grabar',
  stop: 'Detener la grabación',
  running: 'Grabando',
  by: (names) => `${names}: grabando`,
  finishing: 'Terminando la grabación…',
  failed: 'No se pudo guardar la grabación. Puede que el disco esté lleno.',
  ready: (bytes) =>
    `Tu grabación (${megabytes(bytes)} MB) está en tus descargas. Solo está en este dispositivo.`,
  save: 'Guardar de nuevo',
};
