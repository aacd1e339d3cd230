import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkify } from './linkify';

const hrefs = (text: string) => linkify(text).flatMap(({ href }) => (href === null ? [] : [href]));

test.each([
  ['no address', []],
  ['see https://example.org/a?b=c#d.', ['https://example.org/a?b=c#d']],
  ['(https://example.org/wiki/Otter_(animal))', ['https://example.org/wiki/Otter_(animal)']],
  ['http://one.example, https://two.example!', ['http://one.example/', 'https://two.example/']],
  ['HTTPS://EXAMPLE.ORG', ['https://example.org/']],
  ['javascript:alert(1) data:text/html,x ftp://x.example', []],
  ['xhttps://example.org', []],
  ['https://bank.example@evil.example', []],
  ['https://', []],
  ['<a href="https://example.org">x</a>', ['https://example.org/']],
])('%j leads to %j', (text, expected) => {
  expect(hrefs(text)).toEqual(expected);
});

test('no character of a text is lost or changed, and only the web is linked', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('https://a.example', 'http://', '(', ').', ' ', 'javascript:x'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const parts = linkify(text);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      for (const { href } of parts) if (href !== null) expect(href).toMatch(/^https?:\/\//);
    }),
  );
});
