import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_PLACE, nextTabUid, placeOfUid, screenUidOf, TABS, uidOf } from './seats';

const places = fc.integer({ min: 1, max: MAX_PLACE });

it('gives each tab and each screen a uid of its own that fits 32 bits and leads back to the place', () => {
  fc.assert(
    fc.property(places, (place) => {
      const tabs = Array.from({ length: TABS }, (_, tab) => uidOf(place, tab));
      const all = [...tabs, ...tabs.map(screenUidOf)];
      expect(new Set(all).size).toBe(2 * TABS);
      for (const uid of all) {
        expect(uid).toBeGreaterThan(0);
        expect(uid).toBeLessThanOrEqual(0xffff_ffff);
        expect(placeOfUid(uid)).toBe(place);
      }
    }),
  );
});

it('goes from tab to tab, and from the last to the first', () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 0, max: TABS - 1 }), (place, tab) => {
      expect(nextTabUid(uidOf(place, tab))).toBe(uidOf(place, (tab + 1) % TABS));
    }),
  );
});
