import { expect, test } from 'vitest';
import type { IAgoraRTCRemoteUser } from './sdk';
import { unsubscribeTogether } from './unsubscribe-together';

const user = (uid: number) => ({ uid }) as unknown as IAgoraRTCRemoteUser;

/** @param gone whom the SDK does not know any more. */
function open(gone: number[] = []) {
  const requests: string[] = [];
  const ask = async (name: string, users: IAgoraRTCRemoteUser[]) => {
    requests.push(`${name} ${users.map(({ uid }) => uid).join(' ')}`);
    if (users.some(({ uid }) => gone.includes(Number(uid)))) throw new Error('gone');
  };
  const unsubscribe = unsubscribeTogether({
    massUnsubscribe: (list) =>
      ask(
        'mass',
        list.map(({ user }) => user),
      ),
    unsubscribe: (one) => ask('one', [one as IAgoraRTCRemoteUser]),
  });
  return { requests, unsubscribe };
}

test('what ends at one moment is one request, and what ends later another', async () => {
  const { requests, unsubscribe } = open();
  await Promise.all([unsubscribe(user(1)), unsubscribe(user(2))]);
  await unsubscribe(user(3));
  expect(requests).toEqual(['mass 1 2', 'mass 3']);
});

test('one who is gone does not keep the pictures of the others', async () => {
  const { requests, unsubscribe } = open([2]);
  await Promise.all([unsubscribe(user(1)), unsubscribe(user(2))]);
  expect(requests).toEqual(['mass 1 2', 'one 1', 'one 2']);
});
