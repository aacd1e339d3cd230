import { RequestError } from '../access-point/http.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Room } from '../gateway/room.ts';
import { channelList, hostList, PAGE_SIZE, userList, userStatus } from './channels.ts';

/** @throws RequestError when the value is there and no whole number within the bounds. */
function wholeNumber(text: string | null, name: string, unlessGiven: number, least: number, most: number) {
  const number = Number(text || unlessGiven);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new RequestError(400, `${name} must be a whole number from ${least} to ${most}.`);
}

interface Question {
  /** The rooms of the project that the path names. */
  rooms: readonly Room[];
  room: Room | undefined;
  uid: string;
  query: URLSearchParams;
}

function answerChannelList({ rooms, query }: Question): object {
  const { unlessGiven, least, most } = PAGE_SIZE;
  const page = wholeNumber(query.get('page_no'), 'page_no', 0, 0, 1_000_000);
  return channelList(rooms, page, wholeNumber(query.get('page_size'), 'page_size', unlessGiven, least, most));
}

function answerUserStatus({ room, uid }: Question): object {
  const uintId = wholeNumber(uid, 'uid', 0, 1, 0xffff_ffff);
  return userStatus(room?.sessions.get(uintId));
}

const APP_ID = '(?<appId>[^/]+)';
const CHANNEL = '(?<channelName>[^/]+)';

const QUERIES: readonly (readonly [RegExp, (question: Question) => object])[] = [
  [new RegExp(`^channel/${APP_ID}$`), answerChannelList],
  [new RegExp(`^channel/user/${APP_ID}/${CHANNEL}$`), ({ room }) => userList(room)],
  [new RegExp(`^channel/user/${APP_ID}/${CHANNEL}/hosts_only$`), ({ room }) => hostList(room)],
  [new RegExp(`^channel/user/property/${APP_ID}/(?<uid>[^/]+)/${CHANNEL}$`), answerUserStatus],
];

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new RequestError(400, 'The address is not written as addresses are.');
  }
}

/**
 * Answers a query about channels, or null when the path is none of theirs.
 * @param path what follows `/dev/v1/`.
 * @param checkAppId refuses the App ID of a project that is not served.
 */
export function answerQuery(
  path: string,
  query: URLSearchParams,
  { gateway, checkAppId }: { gateway: Gateway; checkAppId(appId: string): string },
): object | null {
  for (const [pattern, answer] of QUERIES) {
    const named = pattern.exec(path)?.groups;
    if (!named) continue;
    const appId = checkAppId(named.appId ?? '');
    const channelName = decoded(named.channelName ?? '');
    const rooms = [...gateway.rooms()].filter((room) => room.appId === appId);
    const room = rooms.find((candidate) => candidate.channelName === channelName);
    return { success: true, data: answer({ rooms, room, uid: named.uid ?? '', query }) };
  }
  return null;
}
