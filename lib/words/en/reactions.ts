import type { Reaction } from '@/lib/call/messages/message';

const names: Record<Reaction, string> = {
  'thumbs-up': 'Thumbs up',
  heart: 'Heart',
  clap: 'Applause',
  laugh: 'Laughter',
  surprise: 'Surprise',
  party: 'Celebration',
};

export const reactions = {
  title: 'Reactions',
  names,
  sent: (name: string, reaction: string) => `${name}: ${reaction}`,
  raiseHand: 'Raise hand',
  lowerHand: 'Lower hand',
  handRaised: 'Hand raised',
  handRaisedBy: (name: string) => `${name} raised a hand`,
  handLoweredBy: (name: string) => `${name} lowered the hand`,
  yourHandRaised: 'Your hand is raised',
  yourHandLowered: 'Your hand is lowered',
  handOrder: (place: number) => `Hand raised, number ${place}`,
};
