import type { WebSocket } from 'ws';
import type { Faults } from '../faults/faults.ts';
import { JOIN_DEADLINE, MAX_MESSAGES_PER_SECOND, MAX_WAITING, MEDIA_SILENCE, SILENCE } from '../limits.ts';
import type { Log } from '../log.ts';
import { BAD_REQUEST, RECOVER } from './codes.ts';
import { type Reply, readClientMessage, writeReply } from './envelope.ts';
import { joinRequest, rejoinRequest } from './requests.ts';
import { notify, type Session, whoIs } from './room.ts';
import { answerRequest, type RequestContext } from './session-requests.ts';
import type { Stays } from './stay.ts';

/** RFC 6455, 7.4.1: not consistent with the type of message; policy violation. */
const INVALID_DATA = 1007;
const POLICY = 1008;

/** One client's socket. */
export interface Connection {
  /** Pings the client, and closes a socket that is dead, idle or does not read. To be called every second. */
  keepHouse(): void;
}

const isLive = (session: Session | null): session is Session =>
  session !== null && session.room.sessions.get(session.ticket.uintId) === session;

/** Serves a socket for as long as it is open. */
export function serve(
  socket: WebSocket,
  { stays, faults, log, requests }: { stays: Stays; faults: Faults; log: Log; requests: RequestContext },
): Connection {
  let session: Session | null = null;
  let joining = false;
  let liveUntil = performance.now();
  let messages = 0;

  function refuse(code: number, reason: string): void {
    log('socket refused', { reason, uid: session?.ticket.uid });
    socket.close(code, reason);
    // A client that is not there to agree must not keep the socket either.
    setTimeout(() => socket.terminate(), 1000).unref();
  }

  async function enter(type: 'join_v3' | 'rejoin_v3', message: unknown): Promise<Reply> {
    // One socket carries one stay: a second join would leave the first behind for good.
    if (joining || isLive(session)) return { code: BAD_REQUEST, text: 'The socket has joined already.' };
    const schema = type === 'join_v3' ? joinRequest : rejoinRequest;
    const parsed = schema.safeParse(message);
    if (!parsed.success) return { code: BAD_REQUEST, text: `${type} has fields that are missing or wrong.` };
    joining = true;
    try {
      const joined =
        'token' in parsed.data ? stays.rejoin(parsed.data, socket) : await stays.join(parsed.data, socket);
      session = joined.session;
      return joined.reply;
    } finally {
      joining = false;
    }
  }

  async function answer(type: string, message: unknown): Promise<Reply> {
    try {
      if (type === 'join_v3' || type === 'rejoin_v3') return await enter(type, message);
      if (!isLive(session)) return { code: BAD_REQUEST, text: `${type} needs a join first.` };
      return await answerRequest(type, session, message, requests);
    } catch (error) {
      log('request failed', { type, reason: error instanceof Error ? error.message : 'unknown' });
      return { code: BAD_REQUEST, text: 'The emulator failed.' };
    }
  }

  async function onMessage(text: string): Promise<void> {
    const received = readClientMessage(text);
    if (!received) {
      refuse(INVALID_DATA, 'not a message of the SDK');
      return;
    }
    if (session) {
      session.heardAt = performance.now();
      if (faults.active('silence', whoIs(session)).length > 0) return;
    }
    if (received.id === undefined) return;
    const reply = await answer(received.type, received.message);
    const answered = writeReply(received.id, reply);
    if (session) session.send(answered);
    else socket.send(answered);
    if ('code' in reply) log('request refused', { type: received.type, code: reply.code });
    else reply.afterwards?.();
  }

  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    messages += 1;
    if (messages > MAX_MESSAGES_PER_SECOND) refuse(POLICY, 'too many messages');
    else if (isBinary) refuse(INVALID_DATA, 'not a message of the SDK');
    else void onMessage(data.toString());
  });
  socket.on('close', () => {
    if (isLive(session) && session.socket === socket) stays.socketLost(session);
  });
  socket.on('pong', (data) => {
    const roundTrip = performance.now() - Number(data.toString());
    // A pong nobody asked for carries what it likes.
    if (session && roundTrip >= 0) session.roundTrip = roundTrip;
  });
  // An oversized or malformed frame ends the socket; `close` follows.
  socket.on('error', (error) => log('socket failed', { reason: error.message }));

  /** A dead media connection is told while the socket lives: the browser alone would take half a minute. */
  function watchMedia(live: Session, now: number): void {
    if (live.mediaHeardAt === null || live.mediaHeardAt + MEDIA_SILENCE > now) return;
    live.mediaHeardAt = null;
    log('media lost', { channel: live.room.channelName, uid: live.ticket.uid });
    notify(live, 'on_notification', { code: RECOVER, detail: '' });
  }

  return {
    keepHouse() {
      messages = 0;
      if (socket.readyState !== socket.OPEN) return;
      const now = performance.now();
      if (isLive(session)) liveUntil = now;
      if (liveUntil + JOIN_DEADLINE < now) refuse(POLICY, 'nobody joined');
      else if (socket.bufferedAmount > MAX_WAITING) socket.terminate();
      else if (isLive(session) && session.heardAt + SILENCE < now) socket.terminate();
      else if (isLive(session)) {
        socket.ping(String(now));
        watchMedia(session, now);
      }
    },
  };
}
