import { describe, expect, test } from 'vitest';
import {
  type Channel,
  emptyChannel,
  join,
  leave,
  newMember,
  type Outcome,
  peersOf,
  publish,
  sendData,
  sendMetadata,
  setMuted,
  setRole,
  unpublish,
} from './channel.ts';

/** An action on a channel, such as Ana's publishing; written as data so that a table can name it. */
type Step = (channel: Channel) => Outcome;

const ANA = 1;
const BEN = 2;
const comes =
  (uid: number): Step =>
  (channel) =>
    join(channel, newMember(uid, uid));
const watches =
  (uid: number): Step =>
  (channel) =>
    join(channel, newMember(uid, uid, 'audience'));
const playsRole =
  (uid: number, role: 'host' | 'audience'): Step =>
  (channel) =>
    setRole(channel, uid, role);
const goes =
  (uid: number): Step =>
  (channel) =>
    leave(channel, uid, 'Quit');
const shows =
  (uid: number, ssrc: number): Step =>
  (channel) =>
    publish(channel, uid, { video: { ssrc, rtxSsrc: ssrc + 1 } });
const speaks =
  (uid: number, ssrc: number): Step =>
  (channel) =>
    publish(channel, uid, { audio: { ssrc } });
const mutes =
  (uid: number, medium: 'audio' | 'video'): Step =>
  (channel) =>
    setMuted(channel, uid, medium, true);
const unmutes =
  (uid: number, medium: 'audio' | 'video'): Step =>
  (channel) =>
    setMuted(channel, uid, medium, false);
const takesBack =
  (uid: number, ...media: ('audio' | 'video')[]): Step =>
  (channel) =>
    unpublish(channel, uid, media);

/** Whom a message is about: one member, or those of a list. */
function about({ uid, users }: Record<string, unknown>): unknown {
  return Array.isArray(users) ? users.map(({ stream_id }) => stream_id).join(', ') : uid;
}

/** Runs the steps and tells what the last one made everyone hear, as `uid<-name(about)`. */
function heard(...steps: Step[]): string[] {
  let outcome: Outcome = { channel: emptyChannel, notices: [] };
  for (const step of steps) outcome = step(outcome.channel);
  return outcome.notices.map(({ to, type, message }) => `${to}<-${type}(${about(message)})`);
}

function after(...steps: Step[]): Channel {
  return steps.reduce((channel, step) => step(channel).channel, emptyChannel);
}

const twoPeople = [comes(ANA), comes(BEN)];

describe('what everyone is told', () => {
  test.each<[string, Step[], string[]]>([
    ['the first one in hears nothing', [comes(ANA)], []],
    [
      'a newcomer is announced, and hears of those present',
      [comes(ANA), comes(BEN)],
      ['1<-on_user_online(2)', '2<-on_user_online(1)'],
    ],
    [
      'a late joiner is told of all publishers at once, and then of the others',
      [comes(3), comes(ANA), speaks(ANA, 10), shows(ANA, 20), comes(BEN)],
      [
        '3<-on_user_online(2)',
        '1<-on_user_online(2)',
        '2<-on_published_user_list(1)',
        '2<-on_user_online(3)',
      ],
    ],
    [
      'a late joiner hears "muted" before the stream, so that nothing flashes up',
      [comes(ANA), shows(ANA, 20), mutes(ANA, 'video'), comes(BEN)],
      ['1<-on_user_online(2)', '2<-on_user_online(1)', '2<-mute_video(1)', '2<-on_add_video_stream(1)'],
    ],
    [
      'a session that comes again is not announced anew',
      [...twoPeople, comes(ANA)],
      ['1<-on_user_online(2)'],
    ],
    [
      'a published stream is added and unmuted',
      [...twoPeople, shows(ANA, 20)],
      ['2<-on_add_video_stream(1)', '2<-unmute_video(1)'],
    ],
    ['a mute is told', [...twoPeople, speaks(ANA, 10), mutes(ANA, 'audio')], ['2<-mute_audio(1)']],
    [
      'an unmute is told',
      [...twoPeople, speaks(ANA, 10), mutes(ANA, 'audio'), unmutes(ANA, 'audio')],
      ['2<-unmute_audio(1)'],
    ],
    ['a mute of something unpublished is nobody’s business', [...twoPeople, mutes(ANA, 'audio')], []],
    [
      'video taken back while audio stays is told as muted',
      [...twoPeople, speaks(ANA, 10), shows(ANA, 20), takesBack(ANA, 'video')],
      ['2<-mute_video(1)'],
    ],
    [
      'the last stream taken back removes all',
      [...twoPeople, shows(ANA, 20), takesBack(ANA, 'video')],
      ['2<-on_remove_stream(1)'],
    ],
    [
      'both taken back at once is one removal',
      [...twoPeople, speaks(ANA, 10), shows(ANA, 20), takesBack(ANA, 'audio', 'video')],
      ['2<-on_remove_stream(1)'],
    ],
    [
      'video published again after it was taken back is unmuted too',
      [...twoPeople, speaks(ANA, 10), shows(ANA, 20), takesBack(ANA, 'video'), shows(ANA, 30)],
      ['2<-on_add_video_stream(1)', '2<-unmute_video(1)'],
    ],
    ['taking back what is not there is silent', [...twoPeople, takesBack(ANA, 'audio')], []],
    ['a leave is told', [...twoPeople, goes(ANA)], ['2<-on_user_offline(1)']],
    ['a second leave is silent', [...twoPeople, goes(ANA), goes(ANA)], []],
    [
      'data reaches everyone but its sender',
      [...twoPeople, comes(3), (channel) => sendData(channel, ANA, { payload: 'aGk=' })],
      ['2<-on_data_stream(1)', '3<-on_data_stream(1)'],
    ],
    [
      'metadata reaches everyone but its sender',
      [...twoPeople, comes(3), (channel) => sendMetadata(channel, ANA, 'aGk=')],
      ['2<-receive_metadata(1)', '3<-receive_metadata(1)'],
    ],
    ['the audience comes unseen', [comes(ANA), watches(BEN)], ['2<-on_user_online(1)']],
    ['the audience hears of hosts only', [watches(ANA), comes(BEN)], ['1<-on_user_online(2)']],
    ['the audience goes unseen', [comes(ANA), watches(BEN), goes(BEN)], []],
    [
      'who goes on stage comes in for the others',
      [comes(ANA), watches(BEN), playsRole(BEN, 'host')],
      ['1<-on_user_online(2)'],
    ],
    [
      'who leaves the stage is gone for the others',
      [comes(ANA), comes(BEN), shows(BEN, 20), playsRole(BEN, 'audience')],
      ['1<-on_user_offline(2)'],
    ],
    [
      'what was published on stage is gone with it',
      [comes(ANA), comes(BEN), shows(BEN, 20), playsRole(BEN, 'audience'), playsRole(BEN, 'host'), comes(3)],
      ['1<-on_user_online(3)', '2<-on_user_online(3)', '3<-on_user_online(1)', '3<-on_user_online(2)'],
    ],
    ['the same role again is no news', [comes(ANA), comes(BEN), playsRole(BEN, 'host')], []],
    ['a stranger’s publish does nothing', [...twoPeople, shows(9, 20)], []],
  ])('%s', (_, steps, expected) => {
    expect(heard(...steps)).toEqual(expected);
  });
});

test('an announced stream carries its SSRCs, and one cname for both media', () => {
  const channel = after(...twoPeople, speaks(ANA, 10));
  const { notices } = publish(channel, ANA, { audio: { ssrc: 10 }, video: { ssrc: 20, rtxSsrc: 21 } });
  const [audio, video] = notices.filter(({ type }) => type.startsWith('on_add'));
  expect(audio?.message).toMatchObject({ uid: 1, uint_id: 1, audio: true, ssrcId: 10 });
  expect(video?.message).toMatchObject({ uid: 1, uint_id: 1, video: true, ssrcId: 20, rtxSsrcId: 21 });
  expect(audio?.message.cname).toBe(video?.message.cname);
});

test('a list of publishers carries their accounts, their streams by bits, and the SSRCs', () => {
  const joined = join(emptyChannel, newMember('alice', 77)).channel;
  const { channel } = publish(joined, 77, { audio: { ssrc: 10 }, video: { ssrc: 20, rtxSsrc: 21 } });
  const { notices } = join(
    publish(comes(ANA)(channel).channel, ANA, { audio: { ssrc: 30 } }).channel,
    newMember(9, 9),
  );
  expect(notices.find(({ type }) => type === 'on_published_user_list')?.message).toEqual({
    users: [
      { stream_id: 77, string_id: 'alice', stream_type: 5, audio_ssrc: 10, video_ssrc: 20, video_rtx: 21 },
      { stream_id: 1, stream_type: 1, audio_ssrc: 30 },
    ],
  });
});

test('user accounts are named by their account, with the integer beside it', () => {
  const channel = join(emptyChannel, newMember('alice', 77)).channel;
  const { notices } = join(channel, newMember('bob', 78));
  expect(notices).toEqual([
    { to: 77, type: 'on_user_online', message: { uid: 'bob', uint_id: 78 } },
    { to: 78, type: 'on_user_online', message: { uid: 'alice', uint_id: 77 } },
  ]);
});

test('the peers of a rejoin are the others, with what they publish and what is muted', () => {
  const channel = after(...twoPeople, speaks(ANA, 10), shows(ANA, 20), mutes(ANA, 'audio'));
  expect(peersOf(channel, BEN)).toEqual([
    {
      uid: 1,
      uint_id: 1,
      audio: true,
      video: true,
      audio_ssrc: 10,
      video_ssrc: 20,
      audio_mute: true,
      video_mute: false,
      audio_enable_local: true,
      video_enable_local: true,
    },
  ]);
  expect(peersOf(channel, ANA)).toMatchObject([{ uid: 2, audio: false, video: false }]);
});

test('an action leaves the channel before it as it was', () => {
  const before = after(...twoPeople, speaks(ANA, 10));
  const snapshot = structuredClone([...before]);
  setMuted(before, ANA, 'audio', true);
  unpublish(before, ANA, ['audio']);
  leave(before, ANA, 'Quit');
  join(before, newMember(3, 3));
  expect([...before]).toEqual(snapshot);
});
