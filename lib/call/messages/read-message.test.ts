import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Hello, MAX_BYTES, type Message } from './message';
import { readMessage } from './read-message';
import { bytesLeft, writeMessage } from './write-message';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readMessage(bytes(text));

const quiet: Hello = {
  type: 'hello',
  name: null,
  handRaisedFor: null,
  recording: false,
  screen: null,
  screenOf: null,
};

test.each<Message>([
  quiet,
  { ...quiet, name: 'Ana María 🦦' },
  { ...quiet, name: 'Ana', handRaisedFor: 1500, recording: true, screen: 7 },
  { ...quiet, name: 'Ana', screenOf: 'alice' },
  { type: 'chat', id: 'a1-b', text: '<b>one</b>\ntwo "three" 🦦' },
  { type: 'reaction', reaction: 'party' },
])('%o survives writing and reading', (message) => {
  expect(read(writeMessage(message))).toEqual(message);
});

test.each([
  ['no JSON', '{'],
  ['null', 'null'],
  ['an array', '[]'],
  ['another version', '{"v":2,"type":"hello","name":"Ana"}'],
  ['another type', '{"v":1,"type":"bye","name":"Ana"}'],
  ['a type from the prototype', '{"v":1,"type":"toString"}'],
  ['more than 1,024 bytes', `{"v":1,"type":"hello","name":"${'x'.repeat(1100)}"}`],
  ['a chat message without an id', '{"v":1,"type":"chat","text":"hi"}'],
  [
    'a chat message with an id of many characters',
    `{"v":1,"type":"chat","id":"${'x'.repeat(33)}","text":"hi"}`,
  ],
  ['an empty chat message', '{"v":1,"type":"chat","id":"a","text":" \\n"}'],
  ['a chat message that is no text', '{"v":1,"type":"chat","id":"a","text":{}}'],
  ['a reaction that nobody knows', '{"v":1,"type":"reaction","reaction":"<img>"}'],
])('%s is dropped', (_, text) => {
  expect(read(text)).toBeNull();
});

test.each([
  ['"name":7', {}],
  ['"name":"  "', {}],
  ['"hand":"long","recording":"yes","screen":-1,"screenOf":0', {}],
  ['"hand":1e300', {}],
  ['"hand":-1', {}],
  ['"screen":4294967296,"screenOf":""', {}],
  ['"name":"Ana","colour":"red"', { name: 'Ana' }],
])('of a hello with %s only what is right is taken', (fields, taken) => {
  expect(read(`{"v":1,"type":"hello",${fields}}`)).toEqual({ ...quiet, ...taken });
});

test('bytes that are no UTF-8 are dropped', () => {
  expect(readMessage(new Uint8Array([0xff, 0xfe]))).toBeNull();
});

test('any bytes can be read without a throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (payload) => void readMessage(payload)));
});

test.each(['x', 'é', '"', '🦦'])(
  'a text of %s fits exactly as long as bytes are left for it',
  (character) => {
    let text = character;
    while (bytesLeft(text + character) >= 0) text += character;
    const message: Message = { type: 'chat', id: 'x'.repeat(32), text };
    expect(read(writeMessage(message))).toEqual(message);
    expect(read(writeMessage({ ...message, text: text + character }))).toBeNull();
  },
);

test('the longest hello fits', () => {
  const longest: Hello = {
    type: 'hello',
    name: '👩‍👧'.repeat(13),
    handRaisedFor: 86_400_000,
    recording: true,
    screen: 0xffff_ffff,
    screenOf: '\u0001'.repeat(100),
  };
  expect(bytes(writeMessage(longest)).byteLength).toBeLessThanOrEqual(MAX_BYTES);
});
