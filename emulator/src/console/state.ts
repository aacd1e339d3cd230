import type { Member } from '../channel/channel.ts';
import type { ListedFault } from '../faults/faults.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Room, Session } from '../gateway/room.ts';
import type { Layer } from '../media/forwarder.ts';
import type { StreamReceived } from '../media/router.ts';
import type { Project } from '../project.ts';
import type { Meter } from './meter.ts';
import { type PictureSize, pictureSize } from './picture-size.ts';

/** What the console shows; the page's scripts read these names. */
export interface ConsoleState {
  /** Milliseconds since 1970, of the emulator's clock. */
  now: number;
  projects: { appId: string; certificate: boolean; cohostAuthentication: boolean }[];
  channels: ShownChannel[];
  faults: ListedFault[];
}

interface ShownChannel {
  appId: string;
  name: string;
  members: ShownMember[];
}

interface ShownMember {
  uid: string;
  /** Whether `uid` is a user account; `uintId` stands for it on the wire. */
  account: boolean;
  uintId: number;
  role: Member['role'];
  /** Seconds in the channel. */
  stay: number;
  signalling: boolean;
  media: boolean;
  /** The last minute, oldest first. */
  roundTrip: number[];
  lossUp: number[];
  lossDown: number[];
  streams: ShownStream[];
}

interface ShownStream {
  ssrc: number;
  kind: 'audio' | 'video';
  layer: Layer;
  muted: boolean;
  codec: string | null;
  size: PictureSize | null;
  /** Bits per second in the last minute, oldest first. */
  bitrates: number[];
}

/** A project without what is secret of it. */
function showProject({ appId, appCertificate, cohostAuthentication = false }: Project) {
  return { appId, certificate: appCertificate !== null, cohostAuthentication };
}

function showStream({ ssrc, video, layer, received }: StreamReceived, member: Member, meter: Meter) {
  return {
    ssrc,
    kind: video ? ('video' as const) : ('audio' as const),
    layer,
    muted: video ? member.videoMuted : member.audioMuted,
    codec: received.keyFrame?.codec ?? (video ? null : 'opus'),
    size: pictureSize(received.keyFrame),
    bitrates: meter.bitrates(received),
  };
}

function showMember(session: Session, member: Member, meter: Meter, now: number): ShownMember {
  const { room, socket, transport } = session;
  const history = meter.member(session);
  return {
    uid: String(member.uid),
    account: typeof member.uid === 'string',
    uintId: member.uintId,
    role: member.role,
    stay: Math.max(0, Math.round((now - session.joinedAt) / 1000)),
    signalling: socket?.readyState === socket?.OPEN && socket !== null,
    media: transport.connected,
    roundTrip: history?.roundTrip ?? [],
    lossUp: history?.lossUp ?? [],
    lossDown: history?.lossDown ?? [],
    streams: room.router.streamsOf(member.uintId).map((stream) => showStream(stream, member, meter)),
  };
}

function showChannel(room: Room, meter: Meter, now: number): ShownChannel {
  const members = [...room.sessions.values()].flatMap((session) => {
    const member = room.channel.get(session.ticket.uintId);
    return member ? [showMember(session, member, meter, now)] : [];
  });
  return { appId: room.appId, name: room.channelName, members };
}

/** Describes all that goes on in the emulator, and nothing secret. */
export function showState(
  { gateway, projects, meter }: { gateway: Gateway; projects: readonly Project[]; meter: Meter },
  now: number,
): ConsoleState {
  return {
    now,
    projects: projects.map(showProject),
    channels: [...gateway.rooms()].map((room) => showChannel(room, meter, now)),
    faults: gateway.faults.list(),
  };
}
