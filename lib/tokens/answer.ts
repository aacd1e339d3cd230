import { admit } from '@/lib/access/admit';
import { type Answer, jsonAnswer } from '@/lib/answer';
import type { ApiRequest } from '@/lib/api-request';
import { settings } from '@/lib/env';
import { metrics } from '@/lib/server/metrics';
import { follow, type Soon } from '@/lib/soon';
import type { Ask, Asks } from './ask';
import { mintToken } from './mint';

/** What a request for tokens is answered with, beside the tokens. */
export interface LifeNotice {
  /** The tokens' life in seconds; only there when it is shorter than asked. */
  expiresIn?: number;
  /** One sentence; only there when the tokens' life is shorter than asked. */
  notice?: string;
}

function lifeNotice(expiresIn: number, wasCut: boolean): LifeNotice {
  if (!wasCut) return {};
  return { expiresIn, notice: `expiry was cut to ${expiresIn} seconds, the longest life of a token.` };
}

/** A token that is asked for, and what of it may be had. */
interface Granted {
  name: string;
  asked: Ask;
  ask: Ask;
}

function answerGranted(granted: readonly Granted[]): Answer {
  const tokens = Object.fromEntries(granted.map(({ name, ask }) => [name, mintToken(ask, settings())]));
  for (const { ask } of granted) metrics.tokens.inc({ service: ask.kind });
  const expiresIn = Math.min(...granted.map(({ ask }) => ask.expiresIn));
  const wasCut = granted.some(({ asked, ask }) => asked.expiryWasCut || ask.expiresIn < asked.expiresIn);
  return jsonAnswer({ ...tokens, ...lifeNotice(expiresIn, wasCut) });
}

/**
 * Answers with the tokens that are asked for, and nothing else, unless the life that was asked for had to be cut.
 * Each token is admitted by itself: all or none.
 * @throws ApiError when one may not be had.
 */
export function answerTokens(request: ApiRequest, asks: Asks): Soon<Answer> {
  const admitted = Object.entries(asks).reduce<Soon<Granted[]>>(
    (before, [name, asked]) =>
      follow(before, (others) => follow(admit(request, asked), (ask) => [...others, { name, asked, ask }])),
    [],
  );
  return follow(admitted, answerGranted);
}
