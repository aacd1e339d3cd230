import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { TicketOffice } from '../access-point/ticket.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Project } from '../project.ts';
import { BAD_REQUEST } from './codes.ts';
import { type Reply, readClientMessage, writeReply } from './envelope.ts';
import { joinRequest, rejoinRequest } from './requests.ts';
import type { Room, Session } from './room.ts';
import { answerRequest } from './session-requests.ts';
import { createStays } from './stay.ts';

/** The largest message taken, in bytes; a `join_v3` with all its codecs has some 10,000. */
const MAX_MESSAGE = 256 * 1024;
/** A client pings every 3 s; one that says nothing for this long is gone, in milliseconds. */
const SILENCE = 30_000;
const HOUSEKEEPING = 1000;
/** How often lost packets are looked for, in milliseconds: below the time a receiver's buffer waits for them. */
const MENDING = 20;

/** The WebSocket side of the emulator. */
export interface Gateway {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  rooms(): Iterable<Room>;
  /** Cuts one member's socket; the member stays in the channel for the grace time. Answers whether there was one. */
  dropSocket(channelName: string, uid: string): boolean;
  /** Accepts no socket for so many milliseconds. */
  refuseSockets(duration: number): void;
  /** Forgets every session and cuts every socket, as a restart would; then refuses for `downFor` milliseconds. */
  restart(downFor: number): void;
  close(): void;
}

export function createGateway(context: {
  host: string;
  clock: Clock;
  tickets: TicketOffice;
  projects: readonly Project[];
  log: Log;
}): Gateway {
  const { clock, log, projects } = context;
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE });
  const stays = createStays(context);
  let refusedUntil = 0;

  const requestContext = {
    clock,
    projects,
    tokenRenewed: stays.tokenRenewed,
    leave: (session: Session) => stays.end(session, 'Quit'),
  };

  server.on('connection', (socket: WebSocket) => {
    let session: Session | null = null;

    async function answer(type: string, message: unknown): Promise<Reply> {
      if (type === 'join_v3' || type === 'rejoin_v3') {
        const schema = type === 'join_v3' ? joinRequest : rejoinRequest;
        const parsed = schema.safeParse(message);
        if (!parsed.success)
          return { code: BAD_REQUEST, text: `${type} has fields that are missing or wrong.` };
        const joined =
          'token' in parsed.data ? stays.rejoin(parsed.data, socket) : await stays.join(parsed.data, socket);
        session = joined.session;
        return joined.reply;
      }
      if (!session) return { code: BAD_REQUEST, text: `${type} needs a join first.` };
      return answerRequest(type, session, message, requestContext);
    }

    async function onMessage(text: string): Promise<void> {
      const received = readClientMessage(text);
      if (!received) {
        log('message refused', { bytes: text.length });
        socket.close(1007, 'not a message of the SDK');
        return;
      }
      if (session) session.heardAt = clock.now();
      if (received.id === undefined) return;
      const reply = await answer(received.type, received.message);
      socket.send(writeReply(received.id, reply));
      if ('code' in reply) log('request refused', { type: received.type, code: reply.code });
      else reply.afterwards?.();
    }

    socket.on('message', (data) => void onMessage(data.toString()));
    socket.on('close', () => {
      if (session?.socket === socket && session.room.sessions.get(session.ticket.uintId) === session) {
        stays.socketLost(session);
      }
    });
    socket.on('pong', (data) => {
      if (session) session.roundTrip = performance.now() - Number(data.toString());
    });
    // An oversized or malformed frame ends the socket; `close` follows.
    socket.on('error', (error) => log('socket failed', { reason: error.message }));
  });

  function keepHouse(): void {
    for (const room of stays.rooms()) {
      room.router.sendBandwidth();
      for (const { socket, heardAt } of room.sessions.values()) {
        if (heardAt + SILENCE < clock.now()) socket?.terminate();
        else if (socket?.readyState === socket?.OPEN) socket?.ping(String(performance.now()));
      }
    }
  }
  const housekeeping = setInterval(keepHouse, HOUSEKEEPING);
  const mending = setInterval(() => {
    for (const room of stays.rooms()) room.router.tick();
  }, MENDING);

  function forgetAll(): void {
    for (const session of stays.forgetAll()) session.socket?.terminate();
    for (const socket of server.clients) socket.terminate();
  }

  return {
    upgrade(request, socket, head) {
      if (clock.now() < refusedUntil) {
        socket.destroy();
        return;
      }
      server.handleUpgrade(request, socket, head, (accepted) => server.emit('connection', accepted, request));
    },
    rooms: stays.rooms,
    dropSocket(channelName, uid) {
      for (const room of stays.rooms()) {
        if (room.channelName !== channelName) continue;
        const session = [...room.sessions.values()].find(({ ticket }) => String(ticket.uid) === uid);
        session?.socket?.terminate();
        if (session) return true;
      }
      return false;
    },
    refuseSockets(duration) {
      refusedUntil = clock.now() + duration;
    },
    restart(downFor) {
      log('gateway restarted', { downFor });
      refusedUntil = clock.now() + downFor;
      forgetAll();
    },
    close() {
      clearInterval(housekeeping);
      clearInterval(mending);
      forgetAll();
      server.close();
    },
  };
}
