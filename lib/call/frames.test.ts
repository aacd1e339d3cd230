import { expect, test } from 'vitest';
import { isFrozen, NO_FRAMES, watchFrames } from './frames';

test.each<[string, readonly (number | undefined | 'off')[], boolean]>([
  ['nothing yet', [undefined, 0, 0, 0, 0], false],
  ['a moving picture', [15, 14, 15], false],
  ['one that has just stopped', [15, 0, 0], false],
  ['one that stands still', [15, 0, 0, 0], true],
  ['one whose numbers are missing', [15, undefined, undefined, undefined], true],
  ['one that moves again', [15, 0, 0, 0, 15], false],
  ['a camera turned off', [15, 0, 0, 'off'], false],
  ['a camera turned on again', [15, 'off', 0, 0, 0, 0], false],
])('second by second, %s', (_, seconds, frozen) => {
  let watch = NO_FRAMES;
  seconds.forEach((second, index) => {
    watch = watchFrames(watch, second === 'off' ? 0 : second, second !== 'off', index * 1000);
  });
  expect(isFrozen(watch, (seconds.length - 1) * 1000)).toBe(frozen);
});
