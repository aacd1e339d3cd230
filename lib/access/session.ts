import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { MAX_PLACE } from '@/lib/seats';

const seconds = z.number().int().nonnegative();

/** What an invitation says. */
export const invitationSchema = z.object({
  channel: z.string(),
  host: z.boolean(),
  role: z.enum(['publisher', 'subscriber']),
  /** In seconds since 1970, as all times here. */
  notBefore: seconds,
  expires: seconds,
  /** The key it is signed with: an invitation whose key is no longer accepted is void. */
  keyId: z.string(),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** Somebody who signed in with the OpenID provider. */
const personSchema = z.object({
  subject: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  emailVerified: z.boolean(),
  groups: z.array(z.string()),
  /** When the sign-in ends. */
  until: seconds,
});
export type Person = z.infer<typeof personSchema>;

export const sessionSchema = z.object({
  /** Random and known to nobody else: the session's places come from it. */
  id: z.string(),
  person: personSchema.nullable(),
  invitations: z.array(invitationSchema),
});

/** What one browser has shown of who it is. */
export type Session = z.infer<typeof sessionSchema>;

/** A browser keeps cookies of up to 4 KB. */
const MAX_INVITATIONS = 6;

export function newSession(): Session {
  return { id: randomBytes(16).toString('base64url'), person: null, invitations: [] };
}

/** The session with one invitation more, in place of an earlier one like it; the oldest make room. */
export function withInvitation(session: Session, invitation: Invitation): Session {
  const { channel, host } = invitation;
  const others = session.invitations.filter((each) => each.channel !== channel || each.host !== host);
  return { ...session, invitations: [invitation, ...others].slice(0, MAX_INVITATIONS) };
}

/**
 * The session's place in a channel (see `lib/seats.ts`). It can't be guessed without the session's id, and tells
 * nobody that two places in two channels belong together.
 */
export function placeIn(session: Pick<Session, 'id'>, channel: string): number {
  const digest = createHash('sha256').update(`${session.id}\n${channel}`).digest();
  return (digest.readUInt32BE(0) % MAX_PLACE) + 1;
}
