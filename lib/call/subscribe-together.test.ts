import { expect, test, vi } from 'vitest';
import type { IAgoraRTCRemoteUser } from './sdk';
import { subscribeTogether } from './subscribe-together';

const user = (uid: number) => ({ uid }) as IAgoraRTCRemoteUser;
type Wishes = { user: IAgoraRTCRemoteUser; mediaType: 'audio' | 'video' }[];

function together(answer: (wishes: Wishes) => Promise<object[]>) {
  const massSubscribe = vi.fn(answer);
  return { massSubscribe, subscribe: subscribeTogether({ massSubscribe } as never) };
}

test('what is wished for at one moment is one request, and what comes later another', async () => {
  const { massSubscribe, subscribe } = together(async (wishes) => wishes);
  await Promise.all([subscribe(user(7), 'audio'), subscribe(user(7), 'video'), subscribe(user(8), 'audio')]);
  await subscribe(user(9), 'video');
  expect(
    massSubscribe.mock.calls.map(([wishes]) => wishes.map((wish) => `${wish.mediaType} ${wish.user.uid}`)),
  ).toEqual([['audio 7', 'video 7', 'audio 8'], ['video 9']]);
});

test('each hears of its own failure', async () => {
  const { subscribe } = together(async (wishes) =>
    wishes.map((wish) => ({ ...wish, error: wish.user.uid === 8 ? new Error('gone') : undefined })),
  );
  const both = await Promise.allSettled([subscribe(user(7), 'audio'), subscribe(user(8), 'audio')]);
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
});

test('a request that fails as a whole fails for each', async () => {
  const { subscribe } = together(() => Promise.reject(new Error('lost')));
  const both = await Promise.allSettled([subscribe(user(7), 'audio'), subscribe(user(8), 'audio')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
