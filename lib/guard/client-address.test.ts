import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { addressKey, clientAddress, type TrustedProxies } from './client-address';

const ranges = (...list: string[]): TrustedProxies => list.map((range) => ipaddr.parseCIDR(range));

describe('clientAddress', () => {
  it.each<[string, string | null, string | null, TrustedProxies, string | undefined]>([
    ['believes nobody unless told', '203.0.113.7', '198.51.100.1', 0, '203.0.113.7'],
    ['takes what the one proxy wrote', '10.0.0.1', '198.51.100.1', 1, '198.51.100.1'],
    ['not what the client wrote before it', '10.0.0.1', '192.0.2.66, 198.51.100.1', 1, '198.51.100.1'],
    ['counts two proxies', '10.0.0.1', '192.0.2.66, 198.51.100.1, 10.0.0.2', 2, '198.51.100.1'],
    ['takes the farthest when fewer came', '10.0.0.1', '198.51.100.1', 5, '198.51.100.1'],
    ['does without the header', '10.0.0.1', null, 1, '10.0.0.1'],
    ['does without the connection', null, '192.0.2.66, 198.51.100.1', 1, '198.51.100.1'],
    ['knows nobody then', null, '198.51.100.1', 0, undefined],
    [
      'walks over our own',
      '10.0.0.1',
      '192.0.2.66, 198.51.100.1, 10.9.9.9',
      ranges('10.0.0.0/8'),
      '198.51.100.1',
    ],
    ['believes no stranger', '203.0.113.7', '198.51.100.1', ranges('10.0.0.0/8'), '203.0.113.7'],
    ['stops at what is no address', '10.0.0.1', '198.51.100.1, unknown', ranges('10.0.0.0/8'), '10.0.0.1'],
    ['stops at an empty part', '10.0.0.1', '198.51.100.1,', 1, '10.0.0.1'],
    ['reads IPv4 in IPv6', '::ffff:10.0.0.1', '::ffff:198.51.100.1', ranges('10.0.0.0/8'), '198.51.100.1'],
    ['reads a port', '10.0.0.1', '198.51.100.1:4711', 1, '198.51.100.1'],
    ['reads IPv6 with a port', '10.0.0.1', '[2001:db8::7]:4711', 1, '2001:db8::7'],
  ])('%s', (_, peer, forwardedFor, trusted, expected) => {
    expect(clientAddress(peer, forwardedFor, trusted)?.toString()).toBe(expected);
  });
});

describe('addressKey', () => {
  const key = (address: string) => addressKey(ipaddr.process(address));

  it('is an IPv4 address, or the network of an IPv6 address', () => {
    expect(key('203.0.113.7')).toBe('203.0.113.7');
    expect(key('::ffff:203.0.113.7')).toBe('203.0.113.7');
    expect(key('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(key('2001:db8:1:2::1')).toBe(key('2001:db8:1:2:ffff::'));
    expect(key('2001:db8:1:3::1')).not.toBe(key('2001:db8:1:2::1'));
  });

  it('is one for all whom nobody knows', () => {
    expect(addressKey(null)).toBe('unknown');
  });
});
