import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { processWide } from '../process-wide';

const ids = processWide('request-ids', () => new AsyncLocalStorage<string>());

/** The id of the request that is being answered; undefined outside of one. */
export const requestId = () => ids.getStore();

/** Does work for a request, under its id. */
export const underRequestId = <Result>(id: string, work: () => Result): Result => ids.run(id, work);

/** The id that a proxy in front of us gave a request, where it is a plain one, or else a new one. */
export function idFor({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
