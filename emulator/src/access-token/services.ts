import type { ByteReader } from './byte-reader.ts';

/** Privilege number → seconds after the token's issue at which it ends; 0: it ends with the token. */
export type Privileges = ReadonlyMap<number, number>;

/** The privileges of an RTC service, as numbered in the token. */
export const RTC_PRIVILEGES = { join: 1, publishAudio: 2, publishVideo: 3, publishData: 4 } as const;

export interface RtcService {
  kind: 'rtc';
  channelName: string;
  /** An integer in decimal digits or a user account; empty: any uid. */
  uid: string;
  privileges: Privileges;
}

export interface UserService {
  kind: 'rtm' | 'chat';
  userId: string;
  privileges: Privileges;
}

/** A service of a product that is of no interest here. */
export interface OtherService {
  kind: 'other';
  type: number;
  privileges: Privileges;
}

export type Service = RtcService | UserService | OtherService;

const RTC = 1;
const RTM = 2;
const CHAT = 5;

/**
 * How many strings follow the privileges, by service type (source: agora-token 2.0.6). Types 3 and 4 are
 * Streaming and FPA, which may stand before Chat, since a token's services are sorted by type.
 */
const STRINGS_OF_TYPE = new Map([
  [RTC, 2],
  [RTM, 1],
  [3, 2],
  [4, 0],
  [CHAT, 1],
]);

function readPrivileges(reader: ByteReader): Privileges {
  const privileges = new Map<number, number>();
  const count = reader.uint16();
  for (let read = 0; read < count; read++) privileges.set(reader.uint16(), reader.uint32());
  return privileges;
}

/**
 * Reads up to `count` services. A service doesn't carry its length, so reading ends at the first one of an
 * unknown type: it and those behind it are left out.
 * @throws RangeError or TypeError as `ByteReader` does.
 */
export function readServices(reader: ByteReader, count: number): Service[] {
  const services: Service[] = [];
  while (services.length < count) {
    const type = reader.uint16();
    const stringCount = STRINGS_OF_TYPE.get(type);
    if (stringCount === undefined) break;
    const privileges = readPrivileges(reader);
    const [first = '', second = ''] = Array.from({ length: stringCount }, () => reader.text());
    if (type === RTC) services.push({ kind: 'rtc', channelName: first, uid: second, privileges });
    else if (type === RTM) services.push({ kind: 'rtm', userId: first, privileges });
    else if (type === CHAT) services.push({ kind: 'chat', userId: first, privileges });
    else services.push({ kind: 'other', type, privileges });
  }
  return services;
}
