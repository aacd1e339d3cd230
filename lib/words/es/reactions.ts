import type { Words } from '../en';

export const reactions: Words['reactions'] = {
  title: 'Reacciones',
  names: {
    'thumbs-up': 'Pulgar arriba',
    heart: 'Corazón',
    clap: 'Aplauso',
    laugh: 'Risa',
    surprise: 'Sorpresa',
    party: 'Celebración',
  },
  sent: (name, reaction) => `${name}: ${reaction}`,
  raiseHand: 'Levantar la mano',
  lowerHand: 'Bajar la mano',
  handRaised: 'Mano levantada',
  handRaisedBy: (name) => `${name} levanta la mano`,
  handLoweredBy: (name) => `${name} baja la mano`,
  yourHandRaised: 'Tienes la mano levantada',
  yourHandLowered: 'Has bajado la mano',
  handOrder: (place) => `Mano levantada, número ${place}`,
};
