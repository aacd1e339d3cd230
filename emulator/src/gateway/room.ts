import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Ticket } from '../access-point/ticket.ts';
import { type Channel, emptyChannel, type Notice, type Outcome } from '../channel/channel.ts';
import type { Who } from '../faults/fault.ts';
import { createRouter, type Router } from '../media/router.ts';
import type { MediaTransport } from '../media/transport.ts';
import type { Cipher } from './encryption.ts';
import { writeNotification } from './envelope.ts';
import type { Watching } from './fallback.ts';
import type { RateLimit } from './rate-limit.ts';

/** One client's stay in a channel; it outlives a dropped socket. */
export interface Session {
  /** The SDK's own name for the stay: the same again after every reconnect. */
  id: string;
  /** Proves in `rejoin_v3` that a new socket continues this session. */
  rejoinToken: string;
  ticket: Ticket;
  room: Room;
  socket: WebSocket | null;
  /** Sends a text to the client, if its socket is up. */
  send(text: string): void;
  transport: MediaTransport;
  /** With whom it can exchange media. */
  cipher: Cipher;
  /** When the stay began, in milliseconds since 1970. */
  joinedAt: number;
  /** The channel profile: a conversation, or a live broadcast with an audience. */
  mode: 'rtc' | 'live';
  /** The SDK's own number for its media connection; the next one has the next number. */
  p2pId: number;
  /** It came to measure its way, and to hear itself. */
  probing: boolean;
  /** It sends the low stream once somebody wants it, and not before (`AUTO_SIMULCAST_STREAM`). */
  lowOnDemand: boolean;
  /** When its media was last heard of, as `heardAt`; null before it is up and after it was given up. */
  mediaHeardAt: number | null;
  /** Since when each medium is published, in milliseconds since 1970. */
  publishedAt: { audio?: number; video?: number };
  /** How much it may send in data stream messages. */
  dataRate: RateLimit;
  /** What it asked for of the others' videos, and what it gets. */
  watching: Watching;
  /** The signalling round trip last measured, in milliseconds. */
  roundTrip: number;
  /** When the client was last heard of, in milliseconds of a clock that only this process knows. */
  heardAt: number;
  cancelTokenTimers: () => void;
  cancelGrace: () => void;
}

/** A channel in use: its state, its media and the sessions of its members by integer uid. */
export interface Room {
  appId: string;
  channelName: string;
  channel: Channel;
  router: Router;
  sessions: Map<number, Session>;
}

export function createRoom(appId: string, channelName: string): Room {
  return { appId, channelName, channel: emptyChannel, router: createRouter(), sessions: new Map() };
}

export const newRejoinToken = () => randomBytes(24).toString('base64url');

/** Whom a fault or a rule would name to mean this session's member. */
export function whoIs({ room, ticket }: Session): Who {
  return { channel: room.channelName, uid: String(ticket.uid) };
}

/** The round trip of a member's media in milliseconds; that of its signalling while no media went to it. */
export function roundTripOf({ room, ticket, roundTrip }: Session): number {
  return room.router.qualityOf(ticket.uintId).roundTrip ?? roundTrip;
}

/** Sends a notification to one client; nothing is queued for a client whose socket is down. */
export function notify(session: Session | undefined, type: string, message: object): void {
  session?.send(writeNotification(type, message));
}

function deliver(room: Room, notices: readonly Notice[]): void {
  for (const { to, type, message } of notices) notify(room.sessions.get(to), type, message);
}

/** Takes over the channel's new state and tells everyone what they must know. */
export function apply(room: Room, outcome: Outcome): void {
  room.channel = outcome.channel;
  deliver(room, outcome.notices);
}
