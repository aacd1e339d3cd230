import { expect, test } from 'vitest';
import {
  CallError,
  type CallErrorCode,
  disconnectErrorCode,
  isDoorCode,
  joinErrorCode,
  sdkCodeOf,
  wayOut,
} from './errors';

const refusedBecause = (reason: string) => ({ code: 'CAN_NOT_GET_GATEWAY_SERVER', data: { desc: [reason] } });

test.each([
  [refusedBecause('invalid vendor key, can not find appid'), 'unknown-app-id'],
  [refusedBecause('no active status'), 'no-entry'],
  [refusedBecause('invalid token, authorized failed'), 'token-refused'],
  [refusedBecause('dynamic key or token timeout'), 'token-expired'],
  [refusedBecause('dynamic key expired'), 'token-expired'],
  [refusedBecause('static use dynamic key'), 'token-missing'],
  [refusedBecause('amount of users over load'), 'channel-full'],
  [{ code: 'TOKEN_EXPIRE' }, 'token-expired'],
  [new CallError('server-unreachable'), 'server-unreachable'],
  [refusedBecause('something new'), 'unknown'],
  [new TypeError('x'), 'unknown'],
  [undefined, 'unknown'],
  ['text', 'unknown'],
])('a join that failed with %o is called %s', (error, code) => {
  expect(joinErrorCode(error)).toBe(code);
});

test.each([
  ['UID_BANNED', 'removed'],
  ['IP_BANNED', 'banned'],
  ['CHANNEL_BANNED', 'banned'],
  ['LICENSE_EXPIRED', 'unknown-app-id'],
  ['NETWORK_ERROR', null],
  ['TOKEN_EXPIRE', null],
  [undefined, null],
])('the disconnect reason %s means %s', (reason, code) => {
  expect(disconnectErrorCode(reason)).toBe(code);
});

test('the SDK’s own code is read from its errors and from nothing else', () => {
  expect(sdkCodeOf({ code: 'UID_CONFLICT' })).toBe('UID_CONFLICT');
  expect(sdkCodeOf(null)).toBe('');
});

test.each<[CallErrorCode, string]>([
  ['network-unreachable', 'retry'],
  ['locked', 'retry'],
  ['waiting-room', 'retry'],
  ['sign-in-needed', 'reload'],
  ['invitation-expired', 'reload'],
  ['uid-not-yours', 'reload'],
  ['denied', 'home'],
  ['removed', 'home'],
  ['banned', 'home'],
])('from %s one gets on by: %s', (code, way) => {
  expect(wayOut(code)).toBe(way);
});

test.each([
  ['locked', true],
  ['sign-in-needed', true],
  ['removed', true],
  ['bad-uid', false],
  ['toString', false],
  [undefined, false],
])('%s says why one may not come in: %s', (code, does) => {
  expect(isDoorCode(code)).toBe(does);
});
