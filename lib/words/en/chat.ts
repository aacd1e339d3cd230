import { plurals } from '../plurals';

export const chat = {
  title: 'Chat',
  unread: plurals('en', { one: 'Chat, # unread message', other: 'Chat, # unread messages' }),
  messages: 'Messages',
  empty: 'No messages yet',
  emptyHint: 'What you write is seen by everyone who is in the call at that moment, and kept nowhere.',
  write: 'Write a message',
  send: 'Send',
  you: 'You',
  sending: 'Sending…',
  notSent: 'Not sent.',
  retry: 'Try again',
  roomLeft: plurals('en', {
    one: 'Room for about # more character',
    other: 'Room for about # more characters',
  }),
  tooLong: plurals('en', { one: 'Too long by about # character', other: 'Too long by about # characters' }),
  gap: 'The connection was lost here. Messages from that time may be missing.',
  wrote: (name: string, text: string) => `${name} writes: ${text}`,
};
