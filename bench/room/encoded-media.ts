import type { Browser } from '@playwright/test';

interface Encoded<Chunk> {
  /** 640×480 with 15 frames a second. */
  high: Chunk[];
  /** 320×240 with 15 frames a second, as Parley's small stream. */
  low: Chunk[];
  /** 50 packets a second. */
  speech: Chunk[];
  silence: Chunk[];
}

/** A few seconds of pictures and sound, to be sent round and round. */
export type EncodedMedia = Encoded<Buffer>;

/** In bit/s. */
export const BITRATES = { high: 250_000, low: 110_000, sound: 24_000 };
const SECONDS = 4;

/**
 * Lets a browser encode what the people of a measured call show and say.
 * @param secureUrl any page of this machine: encoders are there at secure addresses only.
 */
export async function encodeMedia(browser: Browser, secureUrl: string): Promise<EncodedMedia> {
  const page = await browser.newPage();
  await page.addInitScript({ path: new URL('encode.js', import.meta.url).pathname });
  await page.goto(secureUrl);
  const encoded = await page.evaluate(
    (how) => (window as unknown as { encode(how: object): Promise<Encoded<string>> }).encode(how),
    { seconds: SECONDS, bitrates: BITRATES },
  );
  await page.close();
  const bytes = (chunks: string[]) => chunks.map((chunk) => Buffer.from(chunk, 'base64'));
  return {
    high: bytes(encoded.high),
    low: bytes(encoded.low),
    speech: bytes(encoded.speech),
    silence: bytes(encoded.silence),
  };
}
