/** RTP numbers packets with 16 bits and time with 32, both of which run over (RFC 3550). */

/** How far `a` is ahead of `b`, from −32,768 to 32,767. */
export function sequenceDistance(a: number, b: number): number {
  return (((a - b) & 0xffff) ^ 0x8000) - 0x8000;
}

export const sequenceAfter = (sequence: number, steps: number) => (sequence + steps) & 0xffff;

export const timestampAfter = (timestamp: number, ticks: number) => (timestamp + ticks) >>> 0;

/** How far `a` is ahead of `b`, from −2,147,483,648 to 2,147,483,647. */
export const timestampDistance = (a: number, b: number) => (a - b) | 0;
