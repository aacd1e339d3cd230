import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { TicketOffice } from '../access-point/ticket.ts';
import type { Clock } from '../clock.ts';
import type { Who } from '../faults/fault.ts';
import { createFaults, type Faults } from '../faults/faults.ts';
import { createRandom } from '../faults/random.ts';
import { MAX_MESSAGE } from '../limits.ts';
import type { Log } from '../log.ts';
import type { MediaKey } from '../media-key.ts';
import type { Project } from '../project.ts';
import type { RuleBook } from '../rest/rule-book.ts';
import { type Connection, serve } from './connection.ts';
import { watchDownlink } from './fallback.ts';
import { ban, happen } from './happen.ts';
import { type Room, type Session, whoIs } from './room.ts';
import { type BanMeans, createSessionMemory } from './session-memory.ts';
import { createStays } from './stay.ts';
import { tellUplink } from './traffic-stats.ts';

/** How often sockets are looked after, in milliseconds. */
const HOUSEKEEPING = 1000;
/** How often lost packets are looked for, in milliseconds: below the time a receiver's buffer waits for them. */
const MENDING = 20;

/** The WebSocket side of the emulator. */
export interface Gateway {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  rooms(): Iterable<Room>;
  /** Takes a member out of its channel for good; its SDK names what it was banned by. */
  ban(session: Session, by: BanMeans): void;
  /** Whether a session has been here before and did not leave by itself. */
  comesBack(sessionId: string): boolean;
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
  rules: RuleBook;
  mediaKey(): Promise<MediaKey>;
  /** Makes random losses the same again. */
  seed: number;
}): Gateway {
  const { clock, log, projects, rules } = context;
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE });
  const random = createRandom(context.seed);
  const faults = createFaults(clock, log, (happening) =>
    happen(happening, { stays, memory, now: clock.now(), restart }),
  );
  const memory = createSessionMemory();
  const stays = createStays({ ...context, faults, memory, random, send });
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

  const requests = {
    clock,
    projects,
    rules,
    tokenRenewed: stays.tokenRenewed,
    leave(session: Session) {
      memory.isDone(session.id);
      stays.end(session, 'Quit');
    },
  };

  const connections = new Map<WebSocket, Connection>();
  server.on('connection', (socket: WebSocket) => {
    connections.set(socket, serve(socket, { stays, faults, log, requests }));
    socket.on('close', () => connections.delete(socket));
  });

  function keepHouse(): void {
    for (const { router, sessions } of stays.rooms()) {
      router.report();
      for (const session of sessions.values()) {
        watchDownlink(session);
        tellUplink(session);
      }
    }
    for (const connection of connections.values()) connection.keepHouse();
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
    ban: (session, by) => ban(session, by, { stays, memory }),
    comesBack: memory.knows,
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
