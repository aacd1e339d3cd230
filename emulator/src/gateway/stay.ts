import type { WebSocket } from 'ws';
import type { z } from 'zod';
import type { Grant } from '../access-point/judge.ts';
import type { Ticket, TicketOffice } from '../access-point/ticket.ts';
import { join, leave, newMember, type OfflineReason, peersOf } from '../channel/channel.ts';
import type { Clock } from '../clock.ts';
import type { Faults } from '../faults/faults.ts';
import type { Log } from '../log.ts';
import { agreeOnCapabilities } from '../media/capabilities.ts';
import { createFormats } from '../media/formats.ts';
import type { MediaKey } from '../media-key.ts';
import { meansOf } from '../rest/ban-rules.ts';
import type { RuleBook } from '../rest/rule-book.ts';
import { BAN_CODES, BANNED, KICKED_BY_SAME_UID, NOT_AUTHORIZED, REJOIN_TOKEN_INVALID } from './codes.ts';
import { cipherOf } from './encryption.ts';
import { type Reply, writeNotification } from './envelope.ts';
import { createWatching } from './fallback.ts';
import { openMedia } from './open-media.ts';
import { createRateLimit, DATA_STREAM_RATE } from './rate-limit.ts';
import type { joinRequest, rejoinRequest } from './requests.ts';
import { apply, createRoom, newRejoinToken, notify, type Room, type Session } from './room.ts';
import type { BanMeans, SessionMemory } from './session-memory.ts';
import { layerOf } from './subscriptions.ts';
import { watchToken } from './token-timers.ts';

/** How long a member whose socket broke stays in the channel, in milliseconds (the network's own is thought to be similar). */
const GRACE = 10_000;

/** Who is where: the rooms of a gateway and the comings and goings of their members. */
export interface Stays {
  rooms(): Iterable<Room>;
  join(request: z.output<typeof joinRequest>, socket: WebSocket): Promise<Joined>;
  rejoin(request: z.output<typeof rejoinRequest>, socket: WebSocket): Joined;
  /** The socket is gone without a word: the member stays for the grace time. */
  socketLost(session: Session): void;
  end(session: Session, reason: OfflineReason): void;
  tokenRenewed(session: Session, grant: Grant): void;
  /** Forgets everybody at once and tells nobody, as a gateway that is restarted does. */
  forgetAll(): Session[];
}

export type Joined = { session: Session | null; reply: Reply };

export function createStays({
  host,
  clock,
  tickets,
  log,
  rules,
  faults,
  memory,
  mediaKey,
  random,
  send,
}: {
  host: string;
  clock: Clock;
  tickets: TicketOffice;
  log: Log;
  rules: RuleBook;
  faults: Faults;
  memory: SessionMemory;
  mediaKey(): Promise<MediaKey>;
  /** Numbers from 0 to 1, for losses. */
  random(): number;
  send(session: Session, text: string): void;
}): Stays {
  const rooms = new Map<string, Room>();
  const keyOf = (appId: string, channelName: string) => `${appId}/${channelName}`;

  function roomOf(appId: string, channelName: string): Room {
    const key = keyOf(appId, channelName);
    const room = rooms.get(key) ?? createRoom(appId, channelName);
    rooms.set(key, room);
    return room;
  }

  /** Stops what a session holds, without a word to the others. */
  function release(session: Session): void {
    session.cancelTokenTimers();
    session.cancelGrace();
    session.room.router.detach(session.ticket.uintId);
    void session.transport.close();
  }

  function end(session: Session, reason: OfflineReason): void {
    const { room, ticket } = session;
    if (room.sessions.get(ticket.uintId) !== session) return;
    release(session);
    room.sessions.delete(ticket.uintId);
    apply(room, leave(room.channel, ticket.uintId, reason));
    if (room.sessions.size === 0) rooms.delete(keyOf(room.appId, room.channelName));
    log('member left', { channel: room.channelName, uid: ticket.uid, reason });
  }

  function watch(session: Session): void {
    session.cancelTokenTimers();
    session.cancelTokenTimers = watchToken(clock, session.ticket.grant.join, {
      onWillExpire: () => notify(session, 'on_token_privilege_will_expire', {}),
      onDidExpire: () => {
        // The SDK closes its socket without a `leave` when it hears this.
        notify(session, 'on_token_privilege_did_expire', {});
        end(session, 'Quit');
      },
    });
  }

  /** The newest client of a uid wins; the same session coming again replaces itself unseen. */
  function makeWay(room: Room, uintId: number, sessionId: string): void {
    const before = room.sessions.get(uintId);
    if (!before) return;
    if (before.id === sessionId) {
      release(before);
      before.socket?.terminate();
    } else {
      notify(before, 'on_notification', { code: KICKED_BY_SAME_UID, detail: '' });
      log('member replaced', { channel: room.channelName, uid: before.ticket.uid });
      end(before, 'Quit');
    }
  }

  /** What keeps somebody out who comes with a ticket: a rule, or a ban that its client has not heard of. */
  function banOf(ticket: Ticket, sessionId: string): BanMeans | null {
    const rule = rules.find(ticket, 'join_channel');
    return rule ? meansOf(rule) : memory.owed(sessionId);
  }

  async function joinRoom(request: z.output<typeof joinRequest>, socket: WebSocket): Promise<Joined> {
    const ticket = tickets.read(request.ap_response.ticket);
    if (!ticket || ticket.channelName !== request.channel_name || ticket.grant.join <= clock.now()) {
      return { session: null, reply: { code: NOT_AUTHORIZED, text: 'The ticket is not valid here.' } };
    }
    const { appId, channelName, uid, uintId } = ticket;
    let session: Session | null = null;
    const capabilities = agreeOnCapabilities(request.ortc.rtpCapabilities.sendrecv, request.codec);
    const formats = createFormats(capabilities.sendrecv);
    const who = { channel: channelName, uid: String(uid) };
    const transport = await openMedia(request, who, () => session, { host, faults, random });
    const cipher = request.aes_secret ? cipherOf(request, (await mediaKey()).privateKey) : null;
    // The client may have gone meanwhile.
    if (socket.readyState !== socket.OPEN) {
      await transport.close();
      return { session: null, reply: { code: NOT_AUTHORIZED, text: 'The socket is closed.' } };
    }
    const bannedBy = banOf(ticket, request.session_id);
    if (bannedBy) {
      await transport.close();
      // Heard instead of an answer it ends the SDK's attempts, with the right reason; a code would not (observed).
      socket.send(writeNotification('on_user_banned', { error_code: BAN_CODES[bannedBy] }));
      memory.isDone(request.session_id);
      return { session: null, reply: { code: BANNED, text: 'A banning rule keeps the member out.' } };
    }
    const present = roomOf(appId, channelName);
    makeWay(present, uintId, request.session_id);
    // The room may have been emptied, and so given up, by the one who made way.
    const room = roomOf(appId, channelName);
    session = {
      id: request.session_id,
      rejoinToken: newRejoinToken(),
      ticket,
      room,
      socket,
      transport,
      cipher,
      joinedAt: clock.now(),
      mode: request.mode,
      p2pId: request.p2p_id,
      probing: request.attributes?.userAttributes?.enableNetworkQualityProbe ?? false,
      lowOnDemand: false,
      mediaHeardAt: null,
      publishedAt: {},
      dataRate: createRateLimit(DATA_STREAM_RATE),
      watching: createWatching(layerOf(request.default_video_stream)),
      roundTrip: 0,
      heardAt: performance.now(),
      send(text) {
        send(this, text);
      },
      cancelTokenTimers: () => {},
      cancelGrace: () => {},
    };
    room.sessions.set(uintId, session);
    room.router.attach(uintId, transport, formats);
    const joined = session;
    memory.cameIn(session.id);
    log('member joined', { channel: channelName, uid });
    return {
      session,
      reply: {
        message: {
          uid,
          vid: 1,
          cid: 1,
          cname: channelName,
          rejoin_token: session.rejoinToken,
          timestamp: clock.now(),
          attributes: { userAttributes: {} },
          ortc: {
            cname: 'emulator',
            ...transport.localParameters,
            rtpCapabilities: capabilities,
          },
        },
        // The SDK must have its answer before it hears of the others.
        afterwards() {
          apply(room, join(room.channel, newMember(uid, uintId, joined.probing ? 'audience' : request.role)));
          watch(joined);
        },
      },
    };
  }

  return {
    rooms: () => rooms.values(),
    join: joinRoom,
    rejoin({ token }, socket) {
      for (const room of rooms.values()) {
        for (const session of room.sessions.values()) {
          if (session.rejoinToken !== token) continue;
          session.cancelGrace();
          session.socket?.terminate();
          session.socket = socket;
          session.heardAt = performance.now();
          log('member back', { channel: room.channelName, uid: session.ticket.uid });
          return { session, reply: { message: { peers: peersOf(room.channel, session.ticket.uintId) } } };
        }
      }
      return { session: null, reply: { code: REJOIN_TOKEN_INVALID, text: 'The session is not known here.' } };
    },
    socketLost(session) {
      session.socket = null;
      log('socket lost', { channel: session.room.channelName, uid: session.ticket.uid });
      session.cancelGrace();
      session.cancelGrace = clock.after(GRACE, () => end(session, 'ServerTimeOut'));
    },
    end,
    tokenRenewed(session, grant) {
      session.ticket = { ...session.ticket, grant };
      log('token renewed', { channel: session.room.channelName, uid: session.ticket.uid });
      watch(session);
    },
    forgetAll() {
      const sessions = [...rooms.values()].flatMap((room) => [...room.sessions.values()]);
      for (const session of sessions) release(session);
      // A socket that closes later must not find its session here, and end it in a room of the same name.
      for (const room of rooms.values()) room.sessions.clear();
      rooms.clear();
      return sessions;
    },
  };
}
