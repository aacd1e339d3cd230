import { expect, it } from 'vitest';
import { securityTxt } from './security-txt';

it('names the contact and is good for some weeks from today', () => {
  const text = securityTxt(
    'mailto:security@calls.test',
    'https://calls.test',
    new Date('2026-11-25T13:14:15Z'),
  );
  expect(text).toBe(
    'Contact: mailto:security@calls.test\r\n' +
      'Expires: 2027-01-24T00:00:00Z\r\n' +
      'Preferred-Languages: en, de, es\r\n' +
      'Canonical: https://calls.test/.well-known/security.txt\r\n',
  );
});

it('claims no address that it doesn’t know', () => {
  expect(securityTxt('tel:+49-30-1234', null, new Date())).not.toContain('Canonical');
});
