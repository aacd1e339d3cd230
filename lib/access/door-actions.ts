import { z } from 'zod';
import { ApiError } from '@/lib/errors';
import { placeOfUid } from '@/lib/seats';
import { accountName } from './account';
import { FIELDS } from './channel-state';
import { changeChannel, seconds } from './channels';
import { type Entry, entryTo } from './entry';
import { kick } from './kick';
import type { Session } from './session';

const place = z.number().int().positive();

/** What can be asked of a channel's door; all but the first by hosts only. */
export const doorActionSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('knock'), name: z.string().max(200) }),
  z.strictObject({ action: z.literal('admit'), place }),
  z.strictObject({ action: z.literal('deny'), place }),
  z.strictObject({ action: z.literal('lock'), on: z.boolean() }),
  z.strictObject({ action: z.literal('waiting-room'), on: z.boolean() }),
  z.strictObject({ action: z.literal('remove'), uid: z.number().int().positive().max(0xffff_ffff) }),
]);
export type DoorAction = z.infer<typeof doorActionSchema>;

/** So many may wait at once: a crowd before one door would fill the host's screen and the store. */
const MAX_WAITING = 50;

/** Somebody asks to be let in, and keeps asking while they wait. */
async function knock(
  channel: string,
  session: Session,
  given: string,
  { place: own, state, hindrance }: Entry,
): Promise<void> {
  if (!state || own === null || hindrance !== 'waiting-room') return;
  const now = seconds();
  const since = state.waiting.get(own)?.since;
  if (since === undefined && state.waiting.size >= MAX_WAITING) return;
  const account = accountName(session);
  const name = [...(account ?? given).trim()].slice(0, 40).join('');
  await changeChannel(channel, {
    [FIELDS.waiting(own)]: JSON.stringify({ name, vouched: account !== null, since: since ?? now, at: now }),
  });
}

async function remove(channel: string, uid: number, { place: own, state }: Entry): Promise<void> {
  const gone = placeOfUid(uid);
  if (gone === own) throw new ApiError('bad-request', {});
  const known = state?.here.get(gone);
  await changeChannel(channel, {
    [FIELDS.removed(gone)]: '1',
    [FIELDS.here(gone)]: null,
    [FIELDS.admitted(gone)]: null,
    ...(known?.person ? { [FIELDS.removedPerson(known.person)]: '1' } : {}),
  });
  await kick(channel, [...new Set([...(known?.uids ?? []), uid])]);
}

/**
 * Does what is asked of a channel's door.
 * @throws ApiError when they may not.
 */
export async function doDoorAction(channel: string, session: Session, asked: DoorAction): Promise<void> {
  const entry = await entryTo(channel, session);
  if (typeof entry === 'string') throw new ApiError(entry, {});
  if (asked.action === 'knock') return knock(channel, session, asked.name, entry);
  if (!entry.standing.host || entry.hindrance) throw new ApiError('not-a-host', {});
  switch (asked.action) {
    case 'admit':
      return changeChannel(channel, {
        [FIELDS.admitted(asked.place)]: '1',
        [FIELDS.waiting(asked.place)]: null,
        [FIELDS.denied(asked.place)]: null,
      });
    case 'deny':
      return changeChannel(channel, {
        [FIELDS.denied(asked.place)]: '1',
        [FIELDS.waiting(asked.place)]: null,
        [FIELDS.admitted(asked.place)]: null,
      });
    case 'lock':
      return changeChannel(channel, { [FIELDS.locked]: asked.on ? '1' : null });
    case 'waiting-room':
      return changeChannel(channel, { [FIELDS.waitingRoom]: asked.on ? '1' : null });
    case 'remove':
      return remove(channel, asked.uid, entry);
  }
}
