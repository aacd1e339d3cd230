import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Uid } from '../member-id.ts';
import type { Grant } from './judge.ts';

/** What the access point decided about a join, carried by the SDK to the gateway. */
export interface Ticket {
  appId: string;
  channelName: string;
  /** The uid as the application knows it. */
  uid: Uid;
  /** The integer that stands for it on the wire. */
  uintId: number;
  /** The address from which the access point was asked. */
  ip: string;
  /** What the token allows, and until when. */
  grant: Grant;
}

/** Writes and reads tickets. They are signed with a key of this process, so a restarted gateway refuses old ones. */
export interface TicketOffice {
  issue(ticket: Ticket): string;
  /** The ticket, or null for anything this process did not issue. */
  read(text: string): Ticket | null;
}

export function createTicketOffice(): TicketOffice {
  const key = randomBytes(32);
  const sign = (body: string) => createHmac('sha256', key).update(body).digest();
  return {
    issue(ticket) {
      const body = Buffer.from(JSON.stringify(ticket)).toString('base64url');
      return `${body}.${sign(body).toString('base64url')}`;
    },
    read(text) {
      const [body = '', signature = ''] = text.split('.');
      const given = Buffer.from(signature, 'base64url');
      const expected = sign(body);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      return JSON.parse(Buffer.from(body, 'base64url').toString()) as Ticket;
    },
  };
}
