import type { Role } from '@/lib/tokens/parse';

/** What a token is asked for; a request's own type may hold more, which is passed through. */
export interface TokenAsk {
  /** What the token opens: calls, messaging or chat, or several at once. */
  services: readonly ('rtc' | 'rtm' | 'chat')[];
  /** The channel; null for a token that is bound to none. */
  channelName: string | null;
  role: Role;
  /** A number is an integer uid, 0 for any; a string is a user account or user id; null: no one in particular. */
  uid: number | string | null;
  /** The token's life in seconds. */
  expiresIn: number;
}

/**
 * Decides every token: answers what may be minted, which may be less than was asked for, as a shorter life.
 * @param request for whoever asks: their address, cookies and keys.
 * @throws ApiError when they may have none.
 */
export async function admit<Ask extends TokenAsk>(_request: Request, asked: Ask): Promise<Ask> {
  // The one policy so far: whoever reaches the server gets a token, as in Agora's own guide.
  return asked;
}
