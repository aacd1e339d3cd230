import { useEffect, useState } from 'react';
import { intent } from '@/lib/intent';

/**
 * A part of the page that is fetched once somebody means to use the page, because it is not needed for its first paint.
 * @param fetchPart the same function each time, such as one that imports a module and answers what is wanted of it.
 * @param needed whether the page cannot go on without it: what could not be fetched before is asked for again, and a
 *   second failure reaches the error page.
 * @returns null until it is there.
 */
export function useLater<Part>(fetchPart: () => Promise<Part>, needed: boolean): Part | null {
  const [part, setPart] = useState<{ value: Part } | null>(null);
  const missing = part === null;

  useEffect(() => {
    if (!missing) return;
    let over = false;
    const fetched = needed ? fetchPart() : intent().then(fetchPart);
    fetched
      .then((value) => !over && setPart({ value }))
      .catch((error: unknown) => {
        if (!over && needed) {
          // Thrown while React draws, it reaches the error page.
          setPart(() => {
            throw error;
          });
        }
      });
    return () => {
      over = true;
    };
  }, [fetchPart, needed, missing]);

  return part?.value ?? null;
}
