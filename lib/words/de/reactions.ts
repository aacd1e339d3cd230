import type { Words } from '../en';

export const reactions: Words['reactions'] = {
  title: 'Reaktionen',
  names: {
    'thumbs-up': 'Daumen hoch',
    heart: 'Herz',
    clap: 'Applaus',
    laugh: 'Lachen',
    surprise: 'Staunen',
    party: 'Feiern',
  },
  sent: (name, reaction) => `${name}: ${reaction}`,
  raiseHand: 'Hand heben',
  lowerHand: 'Hand senken',
  handRaised: 'Hand gehoben',
  handRaisedBy: (name) => `${name} hebt die Hand`,
  handLoweredBy: (name) => `${name} senkt die Hand`,
  yourHandRaised: 'Deine Hand ist gehoben',
  yourHandLowered: 'Deine Hand ist gesenkt',
  handOrder: (place) => `Hand gehoben, Nummer ${place}`,
};
