import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StreamSize } from './reception';
import type { IAgoraRTCRemoteUser } from './sdk';
import { createSubscriptions } from './subscriptions';
import type { Uid } from './uid';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const user = (uid: number) => ({ uid, hasAudio: true, hasVideo: true }) as unknown as IAgoraRTCRemoteUser;
const settle = () => vi.advanceTimersByTimeAsync(0);

/** Subscriptions to Ana (7), with the requests to the network written down; some that begin so are never answered. */
function subscribe({ failures = 0, unanswered = '-' } = {}) {
  const ana = user(7);
  const requests: string[] = [];
  let left = failures;
  const note = async (request: string) => {
    if (left > 0) {
      left -= 1;
      throw new Error('lost');
    }
    requests.push(request);
    if (request.startsWith(unanswered)) await new Promise(() => {});
  };
  const onChange = vi.fn();
  const subscriptions = createSubscriptions({
    client: {
      remoteUsers: [ana, user(9)],
      massSubscribe: (async (wishes: { user: { uid: Uid }; mediaType: string }[]) => {
        for (const { user, mediaType } of wishes) await note(`${mediaType} of ${user.uid}`);
        return [];
      }) as never,
      massUnsubscribe: async (list) => {
        for (const { user, mediaType } of list) await note(`no ${mediaType} of ${user.uid}`);
      },
      unsubscribe: async (from, medium) => note(`no ${medium} of ${(from as IAgoraRTCRemoteUser).uid}`),
      setRemoteVideoStreamType: async (uid, type) => note(`stream ${type} of ${uid}`),
      setStreamFallbackOption: async (uid) => note(`fallback of ${uid}`),
    },
    isIgnored: (uid) => uid === 9,
    isOpen: () => true,
    onChange,
  });
  return {
    ana,
    subscriptions,
    onChange,
    async plan(sizes: readonly (readonly [Uid, StreamSize])[]) {
      subscriptions.plan(new Map(sizes));
      await settle();
    },
    async publish(medium: 'audio' | 'video', from = ana) {
      subscriptions.published(from, medium);
      await settle();
    },
    taken: () => requests.splice(0),
  };
}

test('sound is always received, pictures only when they are shown', async () => {
  const { publish, plan, taken } = subscribe();
  await plan([]);
  await publish('audio');
  await publish('video');
  expect(taken()).toEqual(['audio of 7']);
  await plan([[7, 'high']]);
  expect(taken()).toEqual(['video of 7', 'fallback of 7', 'stream 0 of 7']);
});

test('a picture is shown before what else is asked of it is answered', async () => {
  const { subscriptions, publish, onChange } = subscribe({ unanswered: 'fallback' });
  await publish('video');
  expect(onChange).toHaveBeenCalledOnce();
  const seen = vi.fn();
  void subscriptions.firstGlance().then(seen);
  await settle();
  expect(seen).toHaveBeenCalledOnce();
});

test('before the room says what it shows, the first pictures are received', async () => {
  const { publish, plan, taken } = subscribe();
  await Promise.all([1, 2, 3, 7, 8].map((uid) => publish('video', uid === 7 ? undefined : user(uid))));
  expect(taken().filter((request) => request.startsWith('video'))).toEqual([
    'video of 1',
    'video of 2',
    'video of 3',
    'video of 7',
  ]);
  await plan([]);
  await vi.advanceTimersByTimeAsync(3001);
  expect(taken()).toEqual(['no video of 7']);
});

test('the size follows the plan, and the same plan asks nothing', async () => {
  const { publish, plan, taken } = subscribe();
  await plan([[7, 'low']]);
  await publish('video');
  expect(taken().filter((request) => !request.startsWith('fallback'))).toEqual([
    'video of 7',
    'stream 1 of 7',
  ]);
  await plan([[7, 'low']]);
  expect(taken()).toEqual([]);
  await plan([[7, 'high']]);
  expect(taken()).toEqual(['stream 0 of 7']);
});

test('who is paged out is received a little longer, and who is paged back in time never stopped', async () => {
  const { publish, plan, taken } = subscribe();
  await plan([[7, 'high']]);
  await publish('video');
  taken();
  await plan([]);
  await vi.advanceTimersByTimeAsync(2000);
  await plan([[7, 'high']]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(taken()).toEqual([]);
  await plan([]);
  await vi.advanceTimersByTimeAsync(3001);
  expect(taken()).toEqual(['no video of 7']);
});

test('a camera that is turned off and on, and a new join, are subscribed anew', async () => {
  const { ana, publish, plan, taken, subscriptions } = subscribe();
  await plan([[7, 'high']]);
  await publish('video');
  subscriptions.unpublished(ana, 'video');
  await publish('video');
  subscriptions.restart();
  await publish('video');
  expect(taken().filter((request) => request === 'video of 7')).toHaveLength(3);
});

test('a request that is lost is made again', async () => {
  const { publish, plan, taken } = subscribe({ failures: 2 });
  await plan([[7, 'low']]);
  await publish('video');
  await vi.advanceTimersByTimeAsync(5000);
  expect(taken()).toContain('stream 1 of 7');
});

test('one’s own screen is neither heard nor seen', async () => {
  const { publish, plan, taken } = subscribe();
  await plan([[9, 'high']]);
  await publish('video', user(9));
  await publish('audio', user(9));
  expect(taken()).toEqual([]);
});
