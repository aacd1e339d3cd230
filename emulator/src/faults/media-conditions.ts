import type { Who } from './fault.ts';
import type { Faults } from './faults.ts';
import { combine, type LinkConditions } from './link.ts';

const NOTHING_PASSES: LinkConditions = { loss: 1, delay: 0, bitsPerSecond: Number.POSITIVE_INFINITY };

/** What the faults of now do to one way of a member's media: `up` is from the member to here. */
export function mediaConditions(faults: Faults, who: Who, way: 'up' | 'down'): LinkConditions | null {
  const concerns = ({ direction }: { direction: string }) => direction === 'both' || direction === way;
  const limits = faults
    .active('media', who)
    .filter(concerns)
    .map(({ loss, delayMilliseconds, bitsPerSecond }) => ({
      loss,
      delay: delayMilliseconds,
      bitsPerSecond: bitsPerSecond ?? Number.POSITIVE_INFINITY,
    }));
  const frozen = faults.active('freeze-media', who).some(concerns);
  const cut = faults.active('cut-media', who).some(concerns);
  return combine(frozen || cut ? [...limits, NOTHING_PASSES] : limits);
}
