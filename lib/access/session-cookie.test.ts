import { EncryptJWT } from 'jose';
import { afterEach, expect, it, vi } from 'vitest';
import { Secret } from '@/lib/secret';
import { newSession } from './session';
import { openSession, SESSION_LIFE, seal, sealSession } from './session-cookie';

const [now, before, foreign] = ['now', 'before', 'foreign'].map((name) => new Secret(name.padEnd(32, '-')));
const session = newSession();

afterEach(() => vi.useRealTimers());

it('opens what was sealed, also with the secret of before', async () => {
  const sealed = await sealSession(session, before as Secret);
  expect((await openSession(sealed, [now, before] as Secret[]))?.session).toEqual(session);
  expect(sealed).not.toContain(session.id);
  expect(Buffer.from(sealed, 'base64url').toString()).not.toContain(session.id);
});

it('opens nothing that was sealed with another secret, changed, or is no session', async () => {
  const sealed = await sealSession(session, now as Secret);
  expect(await openSession(sealed, [foreign as Secret])).toBeNull();
  const at = sealed.length - 30;
  const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
  expect(await openSession(changed, [now as Secret])).toBeNull();
  expect(await openSession('', [now as Secret])).toBeNull();
  expect(await openSession('eyJhbGciOiJub25lIn0.e30.', [now as Secret])).toBeNull();
  expect(await openSession(await seal({ id: 7 }, now as Secret, 60), [now as Secret])).toBeNull();
  const otherKey = await new EncryptJWT({ content: session })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(new Uint8Array(32));
  expect(await openSession(otherKey, [now as Secret])).toBeNull();
});

it('opens nothing after its end', async () => {
  const sealed = await sealSession(session, now as Secret);
  vi.useFakeTimers({ now: Date.now() + (SESSION_LIFE + 1) * 1000 });
  expect(await openSession(sealed, [now as Secret])).toBeNull();
});
