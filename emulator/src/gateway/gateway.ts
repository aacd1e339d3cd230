import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { TicketOffice } from '../access-point/ticket.ts';
import type { Clock } from '../clock.ts';
import type { Who } from '../faults/fault.ts';
import { createFaults, type Faults } from '../faults/faults.ts';
import { createRandom } from '../faults/random.ts';
import type { Log } from '../log.ts';
import type { Project } from '../project.ts';
import { BAD_REQUEST } from './codes.ts';
import { type Reply, readClientMessage, writeReply } from './envelope.ts';
import { happen } from './happen.ts';
import { joinRequest, rejoinRequest } from './requests.ts';
import { type Room, type Session, whoIs } from './room.ts';
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
  /** Forgets every session and cuts every socket, as a restart would; then refuses for `downFor` milliseconds. */
  restart(downFor: number): void;
  /** What is to go wrong. */
  faults: Faults;
  close(): void;
}

export function createGateway(context: {
  host: string;
  clock: Clock;
  tickets: TicketOffice;
  projects: readonly Project[];
  log: Log;
  /** Makes random losses the same again. */
  seed: number;
}): Gateway {
  const { clock, log, projects } = context;
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE });
  const random = createRandom(context.seed);
  const faults = createFaults(clock, log, (happening) =>
    happen(happening, { stays, now: clock.now(), restart }),
  );
  const stays = createStays({ ...context, faults, random, send });
  let refusedUntil = 0;

  /** Sends a text to a client, unless signalling is silent; later, when it is delayed. */
  function send(session: Session, text: string): void {
    const who = whoIs(session);
    if (faults.active('silence', who).length > 0) return;
    const delay = signallingDelay(who);
    if (delay === 0) session.socket?.send(text);
    else setTimeout(() => session.socket?.send(text), delay);
  }

  const signallingDelay = (who: Who) =>
    faults.active('delay-signalling', who).reduce((sum, { delayMilliseconds }) => sum + delayMilliseconds, 0);

  function restart(downFor: number): void {
    log('gateway restarted', { downFor });
    refusedUntil = clock.now() + downFor;
    forgetAll();
  }

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
        if (heardAt + SILENCE < performance.now()) socket?.terminate();
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
      if (clock.now() < refusedUntil || faults.active('refuse-sockets').length > 0) {
        socket.destroy();
        return;
      }
      server.handleUpgrade(request, socket, head, (accepted) => server.emit('connection', accepted, request));
    },
    rooms: stays.rooms,
    faults,
    restart,
    close() {
      clearInterval(housekeeping);
      clearInterval(mending);
      forgetAll();
      server.close();
    },
  };
}
