import type { Words } from '../en';

export const shortcuts: Words['shortcuts'] = {
  title: 'Atajos de teclado',
  space: 'Espacio',
  names: {
    microphone: 'Activar o desactivar el micrófono',
    camera: 'Activar o desactivar la cámara',
    talk: 'Mantener para hablar con el micrófono desactivado, si ningún botón tiene el foco',
    hand: 'Levantar o bajar la mano',
    chat: 'Chat',
    people: 'Personas',
    'share-screen': 'Compartir la pantalla o dejar de hacerlo',
    'copy-link': 'Copiar enlace',
    settings: 'Ajustes',
    shortcuts: 'Esta lista',
  },
};
