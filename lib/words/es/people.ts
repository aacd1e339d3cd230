import type { Words } from '../en';

export const people: Words['people'] = {
  title: 'Personas',
  search: 'Buscar a una persona',
  nobodyFound: (text) => `Aquí nadie se llama «${text}».`,
  microphone: { on: 'Micrófono activado', off: 'Micrófono desactivado' },
  camera: { on: 'Cámara activada', off: 'Cámara desactivada' },
};
