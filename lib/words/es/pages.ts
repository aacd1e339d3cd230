import type { Words } from '../en';

export const pages: Words['pages'] = {
  description: 'Videollamadas de código abierto con Agora.',
  badChannel: {
    title: 'Esto no es un canal',
    line: 'La dirección contiene un nombre que ningún canal puede tener.',
    action: 'Elegir un canal',
  },
  ended: {
    left: 'Has salido de la llamada',
    failed: 'La llamada ha terminado',
    rejoin: 'Volver a entrar',
    home: 'Inicio',
    summary: {
      title: 'Resumen de la llamada',
      length: 'Duración',
      people: 'Coincidiste con',
      nobody: 'No había nadie más',
      quality: 'Conexión',
      qualities: { good: 'Buena', fair: 'Regular', poor: 'Mala' },
    },
  },
  unsupported: {
    title: 'Este navegador no puede hacer llamadas',
    line: 'Abre esta página en un Chrome, Edge, Firefox o Safari actual.',
    action: 'Inicio',
  },
  notFound: { title: 'Aquí no hay nada', line: 'Esta dirección no lleva a ningún sitio.', action: 'Inicio' },
  error: {
    title: 'Algo ha ido mal',
    line: 'Es culpa nuestra, no tuya.',
    action: 'Volver a intentarlo',
    home: 'Inicio',
  },
};
