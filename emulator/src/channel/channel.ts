import type { Uid } from '../member-id.ts';
import { about, added, departure, introductions, type Message, muteState } from './announcements.ts';

/** A published video stream. `low` is the second, smaller stream of dual-stream mode. */
export interface VideoStream {
  ssrc: number;
  rtxSsrc: number | undefined;
  low?: { ssrc: number; rtxSsrc: number | undefined };
}

/** A published audio stream. */
export interface AudioStream {
  ssrc: number;
}

/** One participant of a channel, as the others may know them. */
export interface Member {
  uid: Uid;
  uintId: number;
  /** A member of the audience is invisible to everybody and publishes nothing (live mode). */
  role: Role;
  audio: AudioStream | null;
  video: VideoStream | null;
  audioMuted: boolean;
  videoMuted: boolean;
}

export type Role = 'host' | 'audience';

/** Who is in a channel and what they publish, by the integer uid. Never changed in place. */
export type Channel = ReadonlyMap<number, Member>;

/** A message for one member: the name and the content of a gateway notification. */
export interface Notice {
  to: number;
  type: string;
  message: Record<string, unknown>;
}

/** The channel after an action, and what everyone must be told, in order. */
export interface Outcome {
  channel: Channel;
  notices: Notice[];
}

export type Medium = 'audio' | 'video';

/** Why somebody left; the SDK hands the text to the application as it is. */
export type OfflineReason = 'Quit' | 'ServerTimeOut' | 'BecomeAudience';

export const emptyChannel: Channel = new Map();

/** A member who has just come in and publishes nothing. */
export function newMember(uid: Uid, uintId: number, role: Role = 'host'): Member {
  return { uid, uintId, role, audio: null, video: null, audioMuted: false, videoMuted: false };
}

function toOthers(channel: Channel, from: number, messages: Message[]): Notice[] {
  const others = [...channel.keys()].filter((uintId) => uintId !== from);
  return messages.flatMap((message) => others.map((to) => ({ to, ...message })));
}

function withMember(channel: Channel, member: Member): Channel {
  return new Map(channel).set(member.uintId, member);
}

function unchanged(channel: Channel): Outcome {
  return { channel, notices: [] };
}

/**
 * Somebody comes in. The others hear of them; they hear of everyone present. A member who comes again (a
 * reconnect of the same session) is not announced anew: the others keep them and get the new streams when
 * they are published.
 */
export function join(channel: Channel, member: Member): Outcome {
  const seenBefore = channel.get(member.uintId)?.role === 'host';
  const announcement: Message[] =
    seenBefore || member.role === 'audience' ? [] : [{ type: 'on_user_online', message: about(member) }];
  const present = [...channel.values()].filter(
    ({ uintId, role }) => uintId !== member.uintId && role === 'host',
  );
  const toNewcomer = introductions(present).map((message) => ({ to: member.uintId, ...message }));
  return {
    channel: withMember(channel, member),
    notices: [...toOthers(channel, member.uintId, announcement), ...toNewcomer],
  };
}

/** Somebody is gone. */
export function leave(channel: Channel, uintId: number, reason: OfflineReason): Outcome {
  const member = channel.get(uintId);
  if (!member) return unchanged(channel);
  const rest = new Map(channel);
  rest.delete(uintId);
  return { channel: rest, notices: toOthers(rest, uintId, departure(member, reason)) };
}

/**
 * Somebody goes on stage, or back into the audience; what a member of the audience had published is gone. Only
 * live mode has roles.
 */
export function setRole(channel: Channel, uintId: number, role: Role): Outcome {
  const before = channel.get(uintId);
  if (!before || before.role === role) return unchanged(channel);
  const member: Member = role === 'host' ? { ...before, role } : newMember(before.uid, uintId, role);
  const messages =
    role === 'host'
      ? [{ type: 'on_user_online', message: about(member) }]
      : departure(before, 'BecomeAudience');
  return { channel: withMember(channel, member), notices: toOthers(channel, uintId, messages) };
}

/**
 * Streams are published. `unmute` follows each `add`: without it, a medium that was ever muted stays invisible
 * to the others for good (observed).
 */
export function publish(
  channel: Channel,
  uintId: number,
  streams: { audio?: AudioStream; video?: VideoStream },
): Outcome {
  const before = channel.get(uintId);
  if (!before) return unchanged(channel);
  const member: Member = {
    ...before,
    ...(streams.audio ? { audio: streams.audio, audioMuted: false } : {}),
    ...(streams.video ? { video: streams.video, videoMuted: false } : {}),
  };
  const media = (['audio', 'video'] as const).filter((medium) => streams[medium]);
  const messages = media.flatMap((medium) => [...added(member, medium), muteState(member, medium, false)]);
  return { channel: withMember(channel, member), notices: toOthers(channel, uintId, messages) };
}

/**
 * Streams are taken back. There is no "remove audio" or "remove video" message: `on_remove_stream` clears both,
 * so a medium taken back while the other stays is told as muted (observed).
 */
export function unpublish(channel: Channel, uintId: number, media: readonly Medium[]): Outcome {
  const before = channel.get(uintId);
  const removed = media.filter((medium) => before?.[medium]);
  if (!before || removed.length === 0) return unchanged(channel);
  const member: Member = { ...before };
  for (const medium of removed) member[medium] = null;
  const messages: Message[] =
    member.audio || member.video
      ? removed.map((medium) => muteState(member, medium, true))
      : [{ type: 'on_remove_stream', message: about(member) }];
  return { channel: withMember(channel, member), notices: toOthers(channel, uintId, messages) };
}

/** A published medium is muted or unmuted. */
export function setMuted(channel: Channel, uintId: number, medium: Medium, muted: boolean): Outcome {
  const before = channel.get(uintId);
  if (!before?.[medium]) return unchanged(channel);
  const member: Member = { ...before, [`${medium}Muted`]: muted };
  return {
    channel: withMember(channel, member),
    notices: toOthers(channel, uintId, [muteState(member, medium, muted)]),
  };
}

/** A data-stream message: everyone but its sender gets it. */
export function sendData(channel: Channel, uintId: number, data: Record<string, unknown>): Outcome {
  const member = channel.get(uintId);
  if (!member) return unchanged(channel);
  return {
    channel,
    notices: toOthers(channel, uintId, [
      { type: 'on_data_stream', message: { uid: member.uid, ordered: false, ...data } },
    ]),
  };
}

/** Metadata beside the video: everyone but its sender gets it. */
export function sendMetadata(channel: Channel, uintId: number, metadata: string): Outcome {
  const member = channel.get(uintId);
  if (!member) return unchanged(channel);
  const message = { uid: member.uid, metadata };
  return { channel, notices: toOthers(channel, uintId, [{ type: 'receive_metadata', message }]) };
}

/**
 * Everyone but `uintId`, in the form that answers `rejoin_v3`. `video_enable_local` must be true: a missing one
 * counts as "disabled" (observed).
 */
export function peersOf(channel: Channel, uintId: number): Record<string, unknown>[] {
  return [...channel.values()]
    .filter((member) => member.uintId !== uintId && member.role === 'host')
    .map((member) => ({
      ...about(member),
      audio: member.audio !== null,
      video: member.video !== null,
      audio_ssrc: member.audio?.ssrc ?? 0,
      video_ssrc: member.video?.ssrc ?? 0,
      audio_mute: member.audioMuted,
      video_mute: member.videoMuted,
      audio_enable_local: true,
      video_enable_local: true,
    }));
}
