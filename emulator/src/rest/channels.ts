import type { Room, Session } from '../gateway/room.ts';

/** Documented numbers: channel profiles, roles of a user, and the platform "Web". */
const COMMUNICATION = 1;
const LIVE_BROADCASTING = 2;
const ROLES = { user: 1, host: 2, audience: 3 } as const;
const WEB = 7;

/** Agora's documented bounds for a page of the channel list. */
export const PAGE_SIZE = { least: 1, most: 500, unlessGiven: 100 } as const;
const LONGEST_AUDIENCE = 10_000;

const isLive = ({ sessions }: Room) => [...sessions.values()].some(({ mode }) => mode === 'live');

function byRole({ channel }: Room): { hosts: number[]; audience: number[] } {
  const members = [...channel.values()];
  const uidsOf = (role: 'host' | 'audience') =>
    members.filter((member) => member.role === role).map(({ uintId }) => uintId);
  return { hosts: uidsOf('host'), audience: uidsOf('audience') };
}

/** `data` of "Query user list". */
export function userList(room: Room | undefined): object {
  if (!room) return { channel_exist: false };
  const { hosts, audience } = byRole(room);
  if (!isLive(room)) {
    return { channel_exist: true, mode: COMMUNICATION, total: hosts.length, users: hosts };
  }
  return {
    channel_exist: true,
    mode: LIVE_BROADCASTING,
    broadcasters: hosts,
    audience: audience.slice(0, LONGEST_AUDIENCE),
    audience_total: audience.length,
  };
}

/** `data` of "Query host list". */
export function hostList(room: Room | undefined): object {
  if (!room) return { channel_exist: false };
  return { channel_exist: true, mode: LIVE_BROADCASTING, broadcasters: byRole(room).hosts };
}

function roleOf({ room, ticket, mode }: Session): number {
  if (mode === 'rtc') return ROLES.user;
  return ROLES[room.channel.get(ticket.uintId)?.role ?? 'audience'];
}

/** `data` of "Query user status". */
export function userStatus(session: Session | undefined): object {
  if (!session) return { in_channel: false };
  return {
    in_channel: true,
    uid: session.ticket.uintId,
    join: Math.floor(session.joinedAt / 1000),
    role: roleOf(session),
    platform: WEB,
  };
}

/** `data` of "Query channel list"; pages count from 0. */
export function channelList(rooms: readonly Room[], page: number, size: number): object {
  return {
    channels: rooms.slice(page * size, (page + 1) * size).map(({ channelName, sessions }) => ({
      channel_name: channelName,
      user_count: sessions.size,
    })),
    total_size: rooms.length,
  };
}
