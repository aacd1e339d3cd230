import type { Medium, Member, Notice, OfflineReason } from './channel.ts';

/** What is said of a member, whoever hears it. */
export type Message = Omit<Notice, 'to'>;

export const about = (member: Member) => ({ uid: member.uid, uint_id: member.uintId });

/** The two streams of a member carry one cname, or Chromium would not keep lips and sound together. */
const cnameOf = (member: Member) => `member-${member.uintId}`;

export function added(member: Member, medium: Medium): Message[] {
  if (medium === 'audio') {
    if (!member.audio) return [];
    const { ssrc } = member.audio;
    return [
      {
        type: 'on_add_audio_stream',
        message: { ...about(member), audio: true, ssrcId: ssrc, cname: cnameOf(member) },
      },
    ];
  }
  if (!member.video) return [];
  const { ssrc, rtxSsrc } = member.video;
  return [
    {
      type: 'on_add_video_stream',
      message: {
        ...about(member),
        video: true,
        ssrcId: ssrc,
        ...(rtxSsrc === undefined ? {} : { rtxSsrcId: rtxSsrc }),
        cname: cnameOf(member),
      },
    },
  ];
}

export function muteState(member: Member, medium: Medium, muted: boolean): Message {
  return { type: `${muted ? 'mute' : 'unmute'}_${medium}`, message: { uid: member.uid } };
}

/** The bits by which the SDK names the streams of a member; the low stream of dual-stream mode has its own. */
export const STREAM_BITS = { audio: 1, lowVideo: 2, video: 4 } as const;

/** Whether all that can be said of a member is which streams it publishes: none of them is muted. */
const onlyPublishes = ({ audio, video, audioMuted, videoMuted }: Member) =>
  (audio || video) && !(audio && audioMuted) && !(video && videoMuted);

function listed({ uid, uintId, audio, video }: Member): object {
  return {
    stream_id: uintId,
    ...(typeof uid === 'string' ? { string_id: uid } : {}),
    stream_type: (audio ? STREAM_BITS.audio : 0) | (video ? STREAM_BITS.video : 0),
    ...(audio ? { audio_ssrc: audio.ssrc } : {}),
    ...(video ? { video_ssrc: video.ssrc, video_rtx: video.rtxSsrc } : {}),
  };
}

/** Everything a newcomer must hear about somebody present: mute before add, so that no stream flashes up. */
function introduction(member: Member): Message[] {
  const muted: Message[] = [];
  if (member.audio && member.audioMuted) muted.push(muteState(member, 'audio', true));
  if (member.video && member.videoMuted) muted.push(muteState(member, 'video', true));
  return [
    { type: 'on_user_online', message: about(member) },
    ...muted,
    ...added(member, 'audio'),
    ...added(member, 'video'),
  ];
}

/**
 * What a newcomer hears of the hosts present. All of whom nothing else is to be said than what they publish come in one
 * message, which the SDK hands to whoever listens to `published-user-list`, and tells others singly (observed).
 */
export function introductions(hosts: readonly Member[]): Message[] {
  const publishers = hosts.filter(onlyPublishes);
  const others = hosts.filter((host) => !publishers.includes(host));
  const list = { type: 'on_published_user_list', message: { users: publishers.map(listed) } };
  return [...(publishers.length > 0 ? [list] : []), ...others.flatMap(introduction)];
}

/** Nobody has seen a member of the audience, so nobody hears of its going. */
export function departure({ uid, role }: Member, reason: OfflineReason): Message[] {
  return role === 'audience' ? [] : [{ type: 'on_user_offline', message: { uid, reason } }];
}
