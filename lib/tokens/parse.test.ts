import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError, type ErrorCode } from '@/lib/errors';
import { parseTokenRequest } from './parse';

const parse = (path: string) => parseTokenRequest(new URL(`http://parley.test${path}`));

/** The code and the sentence with which a path is refused. */
function refusal(path: string): { code: ErrorCode; message: string } {
  try {
    parse(path);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error(`${path} was not refused.`);
}

const MARKS = ' !#$%&()+-:;<=.>?@[]^_{}|~,';
const usual = { channelName: 'atrium', role: 'publisher', uid: 7, expiresIn: 86_400, expiryWasCut: false };

describe('what is taken', () => {
  it.each([
    ['/rtc/atrium/1/uid/7', {}],
    ['/rtc/atrium/1/uid/7/', {}],
    ['/rtc/atrium/publisher/uid/7', {}],
    ['/rtc/atrium/2/uid/7', { role: 'subscriber' }],
    ['/rtc/atrium/subscriber/uid/7', { role: 'subscriber' }],
    ['/rtc/atrium/1/uid/0', { uid: 0 }],
    ['/rtc/atrium/1/uid/4294967295', { uid: 4_294_967_295 }],
    ['/rtc/atrium/1/uid', { uid: 0 }],
    ['/rtc/atrium/1/uid/', { uid: 0 }],
    ['/rtc/atrium/1/uid//', { uid: 0 }],
    ['/rtc/atrium/1/userAccount/ada@example.org', { uid: 'ada@example.org' }],
    ['/rtc/atrium/1/userAccount/7/', { uid: '7' }],
    ['/rtc/atrium/1/userAccount/007', { uid: '007' }],
    [`/rtc/atrium/1/userAccount/${'a'.repeat(255)}`, { uid: 'a'.repeat(255) }],
    [`/rtc/${'a'.repeat(63)}/1/uid/7`, { channelName: 'a'.repeat(63) }],
    [`/rtc/${encodeURIComponent(MARKS)}/1/uid/7`, { channelName: MARKS }],
    ['/rtc/a+b%20c%2541/1/uid/7', { channelName: 'a+b c%41' }],
    ['/rtc/%61trium/%31/u%69d/%37', {}],
    ['/rtc/atrium/1/uid/7/?expiry=300', { expiresIn: 300 }],
    ['/rtc/atrium/1/uid/7?expiry=1', { expiresIn: 1 }],
    ['/rtc/atrium/1/uid/7?expiry=86400', {}],
    ['/rtc/atrium/1/uid/7?expiry=86401', { expiryWasCut: true }],
    [`/rtc/atrium/1/uid/7?expiry=${'9'.repeat(1000)}`, { expiryWasCut: true }],
    ['/rtc/atrium/1/uid/7?expire=abc&Expiry=-1&expiry=300', { expiresIn: 300 }],
  ])('%s', (path, change) => {
    expect(parse(path)).toEqual({ ...usual, ...change });
  });
});

describe('what is refused', () => {
  it.each<[ErrorCode, string, string]>([
    ['bad-path', 'too few parts', '/rtc'],
    ['bad-path', 'too few parts', '/rtc/'],
    ['bad-path', 'too few parts', '/rtc/atrium'],
    ['bad-path', 'too few parts', '/rtc/atrium/1/'],
    ['bad-path', 'too many parts', '/rtc/atrium/1/uid/7/8'],
    ['bad-path', 'too many parts', '/rtc/atrium/1/uid/7//'],
    ['bad-channel-name', 'empty', '/rtc//1/uid/7'],
    ['bad-channel-name', '64 characters', `/rtc/${'a'.repeat(64)}/1/uid/7`],
    ['bad-channel-name', 'a slash', '/rtc/a%2Fb/1/uid/7'],
    ['bad-channel-name', 'a NUL', '/rtc/a%00/1/uid/7'],
    ['bad-channel-name', 'a line feed at its end', '/rtc/a%0A/1/uid/7'],
    ['bad-channel-name', 'a quote', '/rtc/a%22/1/uid/7'],
    ['bad-channel-name', 'a backslash', '/rtc/a%5Cb/1/uid/7'],
    ['bad-channel-name', 'not ASCII', '/rtc/caf%C3%A9/1/uid/7'],
    ['bad-encoding', 'invalid UTF-8', '/rtc/a%ff/1/uid/7'],
    ['bad-encoding', 'a surrogate', '/rtc/%ED%A0%80/1/uid/7'],
    ['bad-encoding', 'no hexadecimal', '/rtc/atrium/1/uid/%zz'],
    ['bad-role', 'a number', '/rtc/atrium/3/uid/7'],
    ['bad-role', 'a capital', '/rtc/atrium/Publisher/uid/7'],
    ['bad-role', 'a name of Object.prototype', '/rtc/atrium/constructor/uid/7'],
    ['bad-token-type', 'a capital', '/rtc/atrium/1/UID/7'],
    ['bad-token-type', 'another', '/rtc/atrium/1/rtm/7'],
    ['bad-uid', 'a fraction', '/rtc/atrium/1/uid/1.5'],
    ['bad-uid', 'hexadecimal', '/rtc/atrium/1/uid/0x10'],
    ['bad-uid', 'an exponent', '/rtc/atrium/1/uid/1e3'],
    ['bad-uid', 'negative', '/rtc/atrium/1/uid/-1'],
    ['bad-uid', 'a plus', '/rtc/atrium/1/uid/+1'],
    ['bad-uid', 'a space', '/rtc/atrium/1/uid/%201'],
    ['bad-uid', 'a line feed at its end', '/rtc/atrium/1/uid/1%0A'],
    ['bad-uid', '2^32', '/rtc/atrium/1/uid/4294967296'],
    ['bad-uid', 'very many digits', `/rtc/atrium/1/uid/${'9'.repeat(400)}`],
    ['bad-uid', 'a leading zero', '/rtc/atrium/1/uid/01'],
    ['bad-uid', 'zeros', '/rtc/atrium/1/uid/00'],
    ['bad-uid', 'other digits', '/rtc/atrium/1/uid/%D9%A1'],
    ['bad-user-account', 'missing', '/rtc/atrium/1/userAccount'],
    ['bad-user-account', 'empty', '/rtc/atrium/1/userAccount/'],
    ['bad-user-account', '256 characters', `/rtc/atrium/1/userAccount/${'a'.repeat(256)}`],
    ['bad-user-account', 'a slash', '/rtc/atrium/1/userAccount/a%2Fb'],
    ['bad-user-account', 'not ASCII', '/rtc/atrium/1/userAccount/%F0%9F%98%80'],
    ['bad-expiry', 'empty', '/rtc/atrium/1/uid/7?expiry='],
    ['bad-expiry', 'no value', '/rtc/atrium/1/uid/7?expiry'],
    ['bad-expiry', 'repeated', '/rtc/atrium/1/uid/7?expiry=5&expiry=5'],
    ['bad-expiry', 'nothing', '/rtc/atrium/1/uid/7?expiry=0'],
    ['bad-expiry', 'negative', '/rtc/atrium/1/uid/7?expiry=-1'],
    ['bad-expiry', 'a fraction', '/rtc/atrium/1/uid/7?expiry=1.5'],
    ['bad-expiry', 'an exponent', '/rtc/atrium/1/uid/7?expiry=1e3'],
    ['bad-expiry', 'hexadecimal', '/rtc/atrium/1/uid/7?expiry=0x10'],
    ['bad-expiry', 'a plus', '/rtc/atrium/1/uid/7?expiry=+5'],
    ['bad-expiry', 'a leading zero', '/rtc/atrium/1/uid/7?expiry=05'],
    ['bad-expiry', 'invalid UTF-8', '/rtc/atrium/1/uid/7?expiry=%ff'],
  ])('%s: %s: %s', (code, _, path) => {
    expect(refusal(path).code).toBe(code);
  });

  it.each([
    ['/rtc/%22/1/uid/7', /^channelName must be 1 to 63 characters out of a-z, .*,\.$/],
    ['/rtc/atrium/3/uid/7', /^role must be 1 or publisher, or 2 or subscriber\.$/],
    ['/rtc/atrium/1/x/7', /^tokentype must be uid or userAccount\.$/],
    ['/rtc/atrium/1/uid/x', /^uid must be a whole number from 0 to 4294967295, /],
    [
      '/rtc/atrium/1/userAccount',
      /^uid must, for the tokentype userAccount, be 1 to 255 characters out of a-z/,
    ],
    ['/rtc/atrium/1/uid/7?expiry=x', /^expiry must be given once, as a positive whole number of seconds/],
  ])('%s: its sentence names the part and what is allowed', (path, message) => {
    expect(refusal(path).message).toMatch(message);
  });
});

describe('any request', () => {
  const agoraText = (maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...`azAZ09${MARKS}`), minLength: 1, maxLength });
  const notADotStep = (text: string) => text !== '.' && text !== '..';

  it('comes back as it was encoded', () => {
    const anyUid = fc.integer({ min: 0, max: 4_294_967_295 });
    const channel = agoraText(63).filter(notADotStep);
    const user = fc.oneof(anyUid, agoraText(255).filter(notADotStep));
    const expiry = fc.integer({ min: 1, max: 200_000 });
    fc.assert(
      fc.property(channel, user, expiry, fc.boolean(), (channelName, uid, seconds, slash) => {
        const type = typeof uid === 'number' ? 'uid' : 'userAccount';
        const path = ['/rtc', channelName, '2', type, String(uid)].map((part, index) =>
          index ? encodeURIComponent(part) : part,
        );
        expect(parse(`${path.join('/')}${slash ? '/' : ''}?expiry=${seconds}`)).toEqual({
          channelName,
          role: 'subscriber',
          uid,
          expiresIn: Math.min(seconds, 86_400),
          expiryWasCut: seconds > 86_400,
        });
      }),
    );
  });

  it('is validated or refused with an ApiError, whatever it holds', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('1', 'uid', '%ff', '%', '//'),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), text, (parts, query) => {
        const url = new URL('http://parley.test/');
        url.pathname = `/rtc/${parts.join('/')}`;
        url.search = `?expiry=${query}`;
        try {
          const { channelName, expiresIn, uid } = parseTokenRequest(url);
          expect(channelName).toMatch(/^[ -~]{1,63}$/);
          expect(expiresIn).toBeGreaterThan(0);
          expect(typeof uid === 'string' ? uid.length > 0 : uid >= 0).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(ApiError);
        }
      }),
    );
  });

  it('is never repeated in the sentence that refuses it', () => {
    const word = fc.string({ unit: fc.constantFrom(...'xyzXYZ'), minLength: 6, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(4), (wrong, place) => {
        const parts = ['atrium', '1', 'uid', '7', '5'].map((part, index) =>
          index === place ? `${wrong}%22` : part,
        );
        const expiry = parts.pop();
        expect(refusal(`/rtc/${parts.join('/')}?expiry=${expiry}`).message).not.toContain(wrong);
      }),
    );
  });
});
