import { expect, it, vi } from 'vitest';
import { publicKeys } from '@/lib/access/statement-key';
import { STATEMENT_LIFE, signStatement } from '@/lib/access/statements';
import { placeOfUid, screenUidOf, uidOf } from '@/lib/seats';
import { Secret } from '@/lib/secret';
import { writeMessage } from './messages/write-message';
import { verifyStatement } from './statement';

const secret = new Secret('the secret of these tests, 32 chars');
const place = 268_435_455;
const uid = uidOf(place, 3);
const about = { channel: 'atrium', place, name: 'Ana', host: true };
const now = () => Math.floor(Date.now() / 1000);
const keys = async () => ({ keys: await publicKeys([secret]) });
const verify = (text: string, channel: string, from: number | string) =>
  verifyStatement(text, { channel, uid: from }, keys);

it('is verified for the uids of its place, and for no other, in no other channel', async () => {
  const text = await signStatement(about, secret, now());
  expect(placeOfUid(uid)).toBe(place);
  expect(await verify(text, 'atrium', uid)).toEqual({ name: 'Ana', host: true });
  expect(await verify(text, 'atrium', screenUidOf(uid))).toEqual({ name: 'Ana', host: true });
  expect(await verify(text, 'atrium', uidOf(place - 1, 3))).toBeNull();
  expect(await verify(text, 'attic', uid)).toBeNull();
  expect(await verify(text, 'atrium', String(uid))).toBeNull();
});

it('says only what is vouched for', async () => {
  const text = await signStatement({ ...about, name: null, host: false }, secret, now());
  expect(await verify(text, 'atrium', uid)).toEqual({ name: null, host: false });
});

it('is refused when it is another’s, changed, or over', async () => {
  const foreign = await signStatement(about, new Secret('n'.repeat(32)), now());
  expect(await verify(foreign, 'atrium', uid)).toBeNull();
  const text = await signStatement({ ...about, host: false }, secret, now());
  const [header = '', , signature = ''] = text.split('.');
  const claims = Buffer.from(JSON.stringify({ c: 'atrium', p: place, n: 'Ana', h: 1, exp: now() + 60 }));
  expect(await verify(`${header}.${claims.toString('base64url')}.${signature}`, 'atrium', uid)).toBeNull();
  expect(await verify(text, 'atrium', uid)).not.toBeNull();
  vi.useFakeTimers({ now: Date.now() + (STATEMENT_LIFE + 1) * 1000, toFake: ['Date'] });
  expect(await verify(text, 'atrium', uid)).toBeNull();
  vi.useRealTimers();
  expect(await verify('', 'atrium', uid)).toBeNull();
});

it('fits into a message with the longest channel and name there can be', async () => {
  const longest = { channel: '~'.repeat(63), place, name: '\u{1F9A6}'.repeat(60), host: true };
  const statement = await signStatement(longest, secret, now());
  const bytes = new TextEncoder().encode(writeMessage({ type: 'pass', statement })).byteLength;
  expect(bytes).toBeLessThan(1024);
  expect((await verify(statement, longest.channel, uid))?.name).toBe('\u{1F9A6}'.repeat(40));
});
