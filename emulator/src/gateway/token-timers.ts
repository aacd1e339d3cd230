import type { Clock } from '../clock.ts';

/** How long before its end a client hears that its token runs out, in milliseconds (documented: 30 s). */
export const TOKEN_WARNING = 30_000;

/**
 * Watches one token's end.
 * @param expiresAt milliseconds since 1970.
 * @returns cancels both messages.
 */
export function watchToken(
  clock: Clock,
  expiresAt: number,
  { onWillExpire, onDidExpire }: { onWillExpire(): void; onDidExpire(): void },
): () => void {
  const left = expiresAt - clock.now();
  const cancelWarning = clock.after(left - TOKEN_WARNING, onWillExpire);
  const cancelEnd = clock.after(left, onDidExpire);
  return () => {
    cancelWarning();
    cancelEnd();
  };
}
