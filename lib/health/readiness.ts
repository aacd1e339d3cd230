import { settings } from '../env';
import { SettingsError } from '../env/settings-error';
import { drain } from '../server/drain';

/** Something that a request for a token needs. */
export interface Need {
  name: string;
  /** Resolves when it is there; rejects, or takes too long, when it isn't. */
  check(): Promise<void>;
}

const TIMEOUT = 2000;

function inTime(work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('It took too long.')), TIMEOUT);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** What is missing, in words without values; empty when the server can do its work. */
export async function missing(needs: () => readonly Need[]): Promise<string[]> {
  if (drain.isDraining()) return ['The server is ending.'];
  try {
    settings();
  } catch (error) {
    if (error instanceof SettingsError) return [error.message];
    throw error;
  }
  const found = await Promise.all(
    needs().map(({ name, check }) =>
      inTime(check()).then(
        () => [],
        () => [`${name} does not answer.`],
      ),
    ),
  );
  return found.flat();
}
