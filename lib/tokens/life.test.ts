import { describe, expect, it } from 'vitest';
import { Secret } from '@/lib/secret';
import { endsIn } from '@/lib/testing/services';
import { rtcAsk } from './ask';
import { mintToken } from './mint';
import { parseTokenRequest } from './parse';

const project = { appId: '0'.repeat(32), appCertificate: new Secret('1'.repeat(32)) };
const ask = (path: string) => rtcAsk(parseTokenRequest(new URL(`http://parley.test/rtc/atrium/${path}`)));

describe('privileges with an end of their own', () => {
  it.each([
    ['1/uid/7?expiry=600&joinExpiry=60', { 1: 60, 2: 600, 3: 600, 4: 600 }],
    ['1/uid/7?expiry=600&audioExpiry=600&videoExpiry=1&dataExpiry=none', { 1: 600, 2: 600, 3: 1 }],
    ['1/uid/7?audioExpiry=none&videoExpiry=none&dataExpiry=none', { 1: 86_400 }],
    ['2/uid/7?expiry=600&joinExpiry=60', { 1: 60 }],
    // What is cut is cut alike.
    ['1/uid/7?expiry=100000&joinExpiry=90000&dataExpiry=5', { 1: 86_400, 2: 86_400, 3: 86_400, 4: 5 }],
  ])('%s', (path, ends) => {
    expect(endsIn(mintToken(ask(path), project))).toEqual(ends);
  });

  it('never outlive a token whose life the server shortens', () => {
    const asked = ask('1/uid/7?expiry=600&joinExpiry=500&audioExpiry=5');
    expect(endsIn(mintToken({ ...asked, expiresIn: 100 }, project))).toEqual({
      1: 100,
      2: 5,
      3: 100,
      4: 100,
    });
  });

  it('are gone when the server makes a publisher a subscriber', () => {
    const asked = ask('1/uid/7?expiry=600&audioExpiry=5');
    expect(endsIn(mintToken({ ...asked, role: 'subscriber' }, project))).toEqual({ 1: 600 });
  });

  it.each([
    ['1/uid/7?joinExpiry=0', 'bad-join-expiry'],
    ['1/uid/7?joinExpiry=none', 'bad-join-expiry'],
    ['1/uid/7?expiry=60&joinExpiry=61', 'bad-join-expiry'],
    ['1/uid/7?audioExpiry=86401', 'bad-privilege-expiry'],
    ['1/uid/7?videoExpiry=None', 'bad-privilege-expiry'],
    ['1/uid/7?dataExpiry=05', 'bad-privilege-expiry'],
    ['1/uid/7?dataExpiry=5&dataExpiry=5', 'bad-privilege-expiry'],
    ['2/uid/7?audioExpiry=5', 'not-for-subscribers'],
    ['2/uid/7?dataExpiry=none', 'not-for-subscribers'],
  ])('refused: %s: %s', (path, code) => {
    expect(() => ask(path)).toThrow(expect.objectContaining({ code }));
  });
});
