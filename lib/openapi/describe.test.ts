import { expect, it } from 'vitest';
import { describeOperation } from './describe';
import { OPERATIONS } from './operations';

const texts = OPERATIONS.map(describeOperation);
const part = (path: string, name: string) =>
  texts.find((text) => text.path === path)?.parts.find((candidate) => candidate.name === name);

it('gives each operation an id of its own', () => {
  const ids = texts.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-zA-Z-]+$/);
});

it.each([
  ['/rtc/{channelName}/{role}/uid/{uid}/', 'uid', 'path', true, 'whole number from 0 to 4294967295'],
  ['/rtc/{channelName}/{role}/uid/{uid}/', 'channelName', 'path', true, '1 to 63 characters'],
  ['/rtc/{channelName}/{role}/uid/{uid}/', 'role', 'path', true, '1 or 2 or publisher or subscriber'],
  ['/rtc/{channelName}/{role}/uid/{uid}/', 'expiry', 'query', false, 'whole number from 1'],
  ['/rtc/{channelName}/{role}/uid/{uid}/', 'audioExpiry', 'query', false, 'whole number from 1 or none'],
  ['/getToken', 'role', 'body', false, '1 or 2 or publisher or subscriber'],
  ['/getToken', 'tokenType', 'body', true, 'rtc or rtm or chat'],
  ['/getToken', 'expire', 'body', false, 'whole number from 1'],
  // Needed for one kind of token, and not for another.
  ['/getToken', 'uid', 'body', false, expect.stringContaining('1 to 255 characters')],
])('%s: %s', (path, name, where, required, allowed) => {
  expect(part(path, name)).toMatchObject({ where, required, allowed });
});

it('describes every part', () => {
  for (const { parts } of texts)
    for (const { name, description } of parts) if (name !== 'tokenType') expect(description).not.toBe('');
});
