import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** How many proxies stand in front of the server, or which addresses they have. */
export type TrustedProxies = number | readonly [Address, number][];

/** Takes off what some proxies add: `203.0.113.7:4711`, `[2001:db8::7]:4711`. */
function withoutPort(text: string): string {
  return /^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
}

/** An address, IPv4 also where it came written as IPv6; null when it is none. */
function parseAddress(text: string): Address | null {
  const bare = withoutPort(text.trim());
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(bare) || ipaddr.IPv6.isValid(bare);
  return isAddress ? ipaddr.process(bare) : null;
}

function isTrusted(address: Address, hop: number, trusted: TrustedProxies): boolean {
  if (typeof trusted === 'number') return hop < trusted;
  return trusted.some(([range, bits]) => range.kind() === address.kind() && address.match(range, bits));
}

/**
 * Who sent a request: the nearest on its way that is none of our own proxies. What is further away could have written
 * anything into `X-Forwarded-For`.
 * @param peer the other end of the connection; null: unknown.
 * @param forwardedFor the header, to which each proxy appends whom it was asked by.
 */
export function clientAddress(
  peer: string | null,
  forwardedFor: string | null,
  trusted: TrustedProxies,
): Address | null {
  const way = [peer ?? '', ...(forwardedFor?.split(',').reverse() ?? [])];
  let nearest: Address | null = null;
  for (const [hop, text] of way.entries()) {
    const address = parseAddress(text);
    // Without a connection's own address (a platform that runs single requests) the proxies are still counted.
    if (!address && !(hop === 0 && typeof trusted === 'number' && trusted > 0)) return nearest;
    nearest = address ?? nearest;
    if (address && !isTrusted(address, hop, trusted)) return address;
  }
  return nearest;
}

/**
 * Under which name an address is counted. Whoever has one IPv6 address has the 2^64 of its network, so these count as
 * one.
 */
export function addressKey(address: Address | null): string {
  if (!address) return 'unknown';
  if (address.kind() === 'ipv4') return address.toString();
  const [a, b, c, d] = (address as ipaddr.IPv6).parts.map((part) => part.toString(16));
  return `${a}:${b}:${c}:${d}::/64`;
}
