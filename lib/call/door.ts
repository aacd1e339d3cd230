import { CallError } from './errors';

/** Somebody who waits to be let in. */
export interface Waiting {
  place: number;
  name: string;
  /** The name is of their own choosing: they did not sign in. */
  guest: boolean;
}

/** Where one stands before a channel, as the server tells it (see `lib/access/door.ts`). */
export interface DoorView {
  /** `open`, or why one may not come in. */
  state: string;
  host: boolean;
  statement: string | null;
  /** For hosts only. */
  hosting: {
    locked: boolean;
    waitingRoom: boolean;
    waiting: readonly Waiting[];
  } | null;
}

/** What can be asked of a channel's door; all but the first by hosts only. */
export type DoorAction =
  | { action: 'knock'; name: string }
  | { action: 'admit' | 'deny'; place: number }
  | { action: 'lock' | 'waiting-room'; on: boolean }
  | { action: 'remove'; uid: number };

const doorPath = (channel: string) => `/api/door/${encodeURIComponent(channel)}`;

async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const request: RequestInit = body
    ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : {};
  const response = await fetch(path, { cache: 'no-store', ...request }).catch(() => {
    throw new CallError('server-unreachable');
  });
  if (!response.ok) throw new CallError('token-unavailable');
  return (await response.json()) as Answer;
}

/** @throws CallError */
export const fetchDoor = (channel: string): Promise<DoorView> => ask(doorPath(channel));

/**
 * Asks something of a channel's door; answers where one stands then.
 * @throws CallError
 */
export const actOnDoor = (channel: string, action: DoorAction): Promise<DoorView> =>
  ask(doorPath(channel), action);

/** What an invitation is asked for; `expiresIn` in seconds. */
export interface InvitationWish {
  channel: string;
  host: boolean;
  expiresIn: number;
}

/** A link that lets others in. */
export interface Invitation {
  link: string;
  /** When it ends, in milliseconds since 1970: sooner than wished, where one hosts by an invitation oneself. */
  expires: number;
}

/**
 * Makes an invitation.
 * @throws CallError
 */
export async function makeInvitation(wish: InvitationWish): Promise<Invitation> {
  const { path, expires } = await ask<{ path: string; expires: number }>('/api/invitations', wish);
  return { link: location.origin + path, expires: expires * 1000 };
}
