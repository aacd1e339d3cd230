import { z } from 'zod';

/** Somebody with a place in a channel, as the server knows them. */
const hereSchema = z.object({
  /** Which account it is, hashed; null for somebody who did not sign in. */
  person: z.string().nullable(),
  /** The uids that got a token. */
  uids: z.array(z.number()),
  /** When they last got one, in seconds since 1970. */
  at: z.number(),
});
export type Here = z.infer<typeof hereSchema>;

const waitingSchema = z.object({
  name: z.string(),
  /** The name is that of an account: somebody signed in. */
  vouched: z.boolean(),
  since: z.number(),
  at: z.number(),
});
export type Waiting = z.infer<typeof waitingSchema>;

/** What hosts have decided for a channel, and who is there by the tokens they got. By place (see `lib/seats.ts`). */
export interface ChannelState {
  locked: boolean;
  waitingRoom: boolean;
  /** The host of a channel without appointed ones: whoever came first. */
  firstHost: number | null;
  here: ReadonlyMap<number, Here>;
  waiting: ReadonlyMap<number, Waiting>;
  admitted: ReadonlySet<number>;
  denied: ReadonlySet<number>;
  removed: ReadonlySet<number>;
  /** Accounts that may not come back, hashed. */
  removedPersons: ReadonlySet<string>;
  /** Fields that no longer count, to be taken away with the next change. */
  stale: readonly string[];
}

/** Who got a token this long ago, in seconds, counts as gone: tokens of people live 15 minutes, and are renewed. */
export const HERE_LIFE = 1800;

/** Who waits asks every few seconds; who has not for this long, in seconds, has gone. */
export const WAITING_LIFE = 15;

/** The fields of a channel's record. */
export const FIELDS = {
  locked: 'locked',
  waitingRoom: 'waiting-room',
  firstHost: 'first-host',
  here: (place: number) => `here:${place}`,
  waiting: (place: number) => `waiting:${place}`,
  admitted: (place: number) => `admitted:${place}`,
  denied: (place: number) => `denied:${place}`,
  removed: (place: number) => `removed:${place}`,
  removedPerson: (person: string) => `removed-person:${person}`,
};

/** The entries of one kind that are still good; the fields of the others are added to `stale`. */
function entries<Entry extends { at: number }>(
  record: Readonly<Record<string, string>>,
  kind: string,
  schema: z.ZodType<Entry>,
  since: number,
  stale: string[],
): Map<number, Entry> {
  const found = new Map<number, Entry>();
  for (const [field, value] of Object.entries(record)) {
    if (!field.startsWith(`${kind}:`)) continue;
    const entry = schema.parse(JSON.parse(value));
    if (entry.at > since) found.set(Number(field.slice(kind.length + 1)), entry);
    else stale.push(field);
  }
  return found;
}

const names = (record: Readonly<Record<string, string>>, kind: string) =>
  Object.keys(record)
    .filter((field) => field.startsWith(`${kind}:`))
    .map((field) => field.slice(kind.length + 1));

/**
 * Reads a channel's record.
 * @param now in seconds since 1970.
 */
export function readChannelState(record: Readonly<Record<string, string>>, now: number): ChannelState {
  const stale: string[] = [];
  const here = entries(record, 'here', hereSchema, now - HERE_LIFE, stale);
  const first = Number(record[FIELDS.firstHost] ?? 0);
  return {
    locked: record[FIELDS.locked] === '1',
    waitingRoom: record[FIELDS.waitingRoom] === '1',
    firstHost: here.has(first) ? first : null,
    here,
    waiting: entries(record, 'waiting', waitingSchema, now - WAITING_LIFE, stale),
    admitted: new Set(names(record, 'admitted').map(Number)),
    denied: new Set(names(record, 'denied').map(Number)),
    removed: new Set(names(record, 'removed').map(Number)),
    removedPersons: new Set(names(record, 'removed-person')),
    stale,
  };
}

/** Whether hosts have decided anything for a channel that must not be forgotten. */
export const isDecided = (state: ChannelState): boolean =>
  state.locked ||
  state.waitingRoom ||
  [state.admitted, state.denied, state.removed, state.removedPersons].some(({ size }) => size > 0);

/** Why a channel's hosts keep somebody out. */
export type Hindrance = 'removed' | 'denied' | 'locked' | 'waiting-room';

/** Whether a channel's hosts keep somebody out; null when they don't. Who is in may come back, until they are removed. */
export function hindranceOf(
  { removed, removedPersons, denied, here, admitted, locked, waitingRoom }: ChannelState,
  { place, person, host }: { place: number | null; person: string | null; host: boolean },
): Hindrance | null {
  if (place !== null && removed.has(place)) return 'removed';
  if (person !== null && removedPersons.has(person)) return 'removed';
  if (host) return null;
  if (place !== null && here.has(place)) return null;
  if (place !== null && denied.has(place)) return 'denied';
  if (locked) return 'locked';
  return waitingRoom && !(place !== null && admitted.has(place)) ? 'waiting-room' : null;
}
