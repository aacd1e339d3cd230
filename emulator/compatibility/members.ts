/** A method or an event of the SDK, such as `client.join` or `client:user-joined`. */
export interface Member {
  id: string;
  kind: 'method' | 'event';
  /** The short name of its interface, such as `client`. */
  owner: string;
  /** Such as `join` or `user-joined`. */
  name: string;
  /** How the SDK marks it, if it does. */
  mark?: 'undocumented' | 'deprecated';
}

/** The interfaces whose methods and events count, by the names they have here. */
export const OWNERS: Record<string, string> = {
  IAgoraRTC: 'AgoraRTC',
  IAgoraRTCClient: 'client',
  ITrack: 'track',
  ILocalTrack: 'localTrack',
  ILocalAudioTrack: 'localAudioTrack',
  IMicrophoneAudioTrack: 'microphoneAudioTrack',
  IBufferSourceAudioTrack: 'bufferSourceAudioTrack',
  ILocalVideoTrack: 'localVideoTrack',
  ICameraVideoTrack: 'cameraVideoTrack',
  IRemoteTrack: 'remoteTrack',
  IRemoteAudioTrack: 'remoteAudioTrack',
  IRemoteVideoTrack: 'remoteVideoTrack',
  IDataChannel: 'dataChannel',
  ILocalDataChannel: 'localDataChannel',
  IChannelMediaRelayConfiguration: 'channelMediaRelayConfiguration',
  EventEmitter: 'emitter',
};

const OPENING = /^(?:export )?declare (?:interface|class) (\w+)(?: extends (\w+))? \{$/;
const EVENT = /^ {4}on\(event: "([\w-]+)"/;
const METHOD = /^ {4}(?!constructor)([a-z]\w*)(?:<.*?>)?\(/;
const MARK = /^\s*\* @(ignore|deprecated)\b/;

type Mark = Member['mark'];

interface Declared {
  parent?: string | undefined;
  /** Such as `.join` and `:user-joined`, with the marks of all its forms. */
  members: Map<string, Mark[]>;
}

/** Every interface with its own methods and events, as they are written. */
function interfacesOf(declarations: string): Map<string, Declared> {
  const interfaces = new Map<string, Declared>();
  let members = new Map<string, Mark[]>();
  let mark: Mark;
  for (const line of declarations.split(/\r?\n/)) {
    const [, opened, parent] = OPENING.exec(line) ?? [];
    if (opened) {
      members = new Map();
      interfaces.set(opened, { parent, members });
    }
    const marked = MARK.exec(line)?.[1];
    if (marked) mark = marked === 'ignore' ? 'undocumented' : 'deprecated';
    const event = EVENT.exec(line)?.[1];
    const method = METHOD.exec(line)?.[1];
    const member = event ? `:${event}` : `.${method}`;
    if (event || method) members.set(member, [...(members.get(member) ?? []), mark]);
    // A mark ends with what it stands before.
    if (/^(?: {4})?\w/.test(line)) mark = undefined;
  }
  return interfaces;
}

/** One form of a method may be for everybody and another not. */
const markOfAll = (marks: Mark[]): Mark => (marks.includes(undefined) ? undefined : marks[0]);

/**
 * The SDK's methods and events, in the order of `OWNERS`. A member that an interface declares again counts once, for
 * the interface that declares it first.
 *
 * @param declarations the SDK's `rtc-sdk_en.d.ts`, in which each member of an interface begins with four spaces.
 */
export function membersOf(declarations: string): Member[] {
  const interfaces = interfacesOf(declarations);
  const declares = (name: string | undefined, member: string): boolean => {
    const found = interfaces.get(name ?? '');
    return found !== undefined && (found.members.has(member) || declares(found.parent, member));
  };
  return Object.entries(OWNERS).flatMap(([name, owner]) => {
    const { parent, members } = interfaces.get(name) ?? { members: new Map<string, Mark[]>() };
    return [...members]
      .filter(([member]) => !declares(parent, member))
      .map(([member, marks]) => {
        const mark = markOfAll(marks);
        const kind = member.startsWith(':') ? 'event' : 'method';
        return { id: `${owner}${member}`, kind, owner, name: member.slice(1), ...(mark && { mark }) };
      });
  });
}
