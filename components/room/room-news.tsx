import type { CallSession } from '@/lib/call/session';
import { useChimes } from './use-chimes';
import { useConversationNews } from './use-conversation-news';
import { useOwnNews } from './use-own-news';
import { usePeopleNews } from './use-people-news';

/** Tells by ear what happens in a call, with sounds and to screen readers; apart, so that no news draws the room anew. */
export function RoomNews({ session }: { session: CallSession }) {
  useChimes(session);
  usePeopleNews(session);
  useOwnNews(session);
  useConversationNews(session);
  return null;
}
