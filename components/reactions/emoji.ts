import type { Reaction } from '@/lib/call/messages/message';

/** How each reaction looks. */
export const EMOJI: Record<Reaction, string> = {
  'thumbs-up': '👍',
  heart: '❤️',
  clap: '👏',
  laugh: '😂',
  surprise: '😮',
  party: '🎉',
};
