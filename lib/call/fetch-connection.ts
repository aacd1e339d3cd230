import { CallError } from './errors';

export type CreateConnection = typeof import('./connection').createConnection;

/**
 * Fetches what only a join needs.
 * @throws CallError `sdk-unavailable` when it cannot be fetched.
 */
export async function fetchConnection(): Promise<CreateConnection> {
  try {
    return (await import('./connection')).createConnection;
  } catch {
    throw new CallError('sdk-unavailable');
  }
}
