import type { TokenRequest } from './parse';

/** What `GET /rtc/…` answers. */
export interface TokenAnswer {
  rtcToken: string;
  /** The token's life in seconds; only there when it is shorter than asked. */
  expiresIn?: number;
  /** One sentence; only there when the token's life is shorter than asked. */
  notice?: string;
}

/** The answer to a request: the token and nothing else, unless the life that was asked for had to be cut. */
export function tokenAnswer({ expiresIn, expiryWasCut }: TokenRequest, rtcToken: string): TokenAnswer {
  if (!expiryWasCut) return { rtcToken };
  return {
    rtcToken,
    expiresIn,
    notice: `expiry was cut to ${expiresIn} seconds, the longest life of a token.`,
  };
}
