import { DEMO_PROJECT } from 'agora-emulator/demo-project';
import { expect, it } from 'vitest';
import { Secret } from '@/lib/secret';
import {
  GOLDEN_ISSUED_AT,
  GOLDEN_TOKENS,
  VENDOR_TOKEN,
} from '../../emulator/src/access-token/golden-tokens.ts';
import { introspect } from './introspect';

const project = { appId: DEMO_PROJECT.appId, appCertificate: new Secret(DEMO_PROJECT.appCertificate) };
const at = (seconds: number) => GOLDEN_ISSUED_AT + seconds;
const look = (token: string, now = at(10)) => introspect(token, project, now);

it('shows what is in a good token', () => {
  expect(look(GOLDEN_TOKENS.joinEndsFirst)).toEqual({
    valid: true,
    problems: [],
    now: at(10),
    content: {
      appId: DEMO_PROJECT.appId,
      issuedAt: GOLDEN_ISSUED_AT,
      expiresAt: at(3600),
      services: [
        {
          service: 'rtc',
          channelName: 'atrium',
          user: '7',
          privileges: expect.objectContaining({ join: at(60) }),
        },
      ],
    },
  });
});

it('shows the services of other products', () => {
  expect(look(GOLDEN_TOKENS.manyServices).content?.services.map(({ service }) => service)).toEqual([
    'rtc',
    'rtm',
    '4',
    'chat',
  ]);
});

it('ends a token after a day, as the network does', () => {
  expect(look(GOLDEN_TOKENS.longerThanADay).content?.expiresAt).toBe(at(86_400));
  expect(look(GOLDEN_TOKENS.longerThanADay, at(86_400))).toMatchObject({ problems: [{ code: 'expired' }] });
});

it.each([
  ['nonsense', ['malformed'], 'hello', at(10)],
  ['nothing after the version', ['malformed'], '007', at(10)],
  ['of another project', ['other-app-id', 'other-certificate', 'expired'], VENDOR_TOKEN.token, at(10)],
  ['from the future', ['not-yet-valid'], GOLDEN_TOKENS.publisher, at(-5)],
  ['too old', ['expired'], GOLDEN_TOKENS.publisher, at(3600)],
  ['no longer good for joining', ['join-ended'], GOLDEN_TOKENS.joinEndsFirst, at(60)],
  ['never good for joining', ['no-join-privilege'], GOLDEN_TOKENS.noJoin, at(10)],
])('says what is wrong with a token %s', (_, codes, token, now) => {
  const { valid, problems } = look(token, now);
  expect(valid).toBe(false);
  expect(problems.map(({ code }) => code)).toEqual(codes);
  for (const { message } of problems) expect(message).toMatch(/^\w.*\.$/);
});

it('knows another certificate of the same project', () => {
  const other = { ...project, appCertificate: new Secret('ab'.repeat(16)) };
  expect(introspect(GOLDEN_TOKENS.publisher, other, at(10))).toMatchObject({
    valid: false,
    problems: [{ code: 'other-certificate' }],
  });
});

it.each(Object.values(GOLDEN_TOKENS))('never repeats the token: %.12s', (token) => {
  expect(JSON.stringify(look(token))).not.toContain(token.slice(3, 40));
});
