import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_NAME_LENGTH, readMessage, tidyName, writeHello } from './messages';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a name survives writing and reading', () => {
  expect(readMessage(bytes(writeHello('Ana María 🦦')))).toEqual({ type: 'hello', name: 'Ana María 🦦' });
});

test.each([
  ['no JSON', '{'],
  ['null', 'null'],
  ['an array', '[]'],
  ['another version', '{"v":2,"type":"hello","name":"Ana"}'],
  ['another type', '{"v":1,"type":"bye","name":"Ana"}'],
  ['a name that is no text', '{"v":1,"type":"hello","name":7}'],
  ['an empty name', '{"v":1,"type":"hello","name":"  "}'],
  ['more than 1,024 bytes', `{"v":1,"type":"hello","name":"${'x'.repeat(1100)}"}`],
])('%s is dropped', (_, text) => {
  expect(readMessage(bytes(text))).toBeNull();
});

test('bytes that are no UTF-8 are dropped', () => {
  expect(readMessage(new Uint8Array([0xff, 0xfe]))).toBeNull();
});

test.each([
  ['  Ana  ', 'Ana'],
  ['می\u200cخواهم 👩\u200d👧', 'می\u200cخواهم 👩\u200d👧'],
  ['\u200d\u200c', ''],
  ['A\u0000n\u202ea', 'A n a'],
  ['x'.repeat(100), 'x'.repeat(MAX_NAME_LENGTH)],
])('%j is shown as %j', (name, shown) => {
  expect(tidyName(name)).toBe(shown);
});

test('any name fits into a message, and any bytes can be read without a throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (name) => {
      expect(bytes(writeHello(name)).byteLength).toBeLessThanOrEqual(1024);
    }),
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (payload) => void readMessage(payload)));
});
