import { expect, test } from 'vitest';
import { NO_VOICE, watchVoice } from './voice';

const silence = (seconds: number) => Array.from({ length: seconds * 10 }, () => 0.01);

test.each([
  ['silence', silence(5), false],
  ['a cough', [...silence(1), 0.6, 0.5, 0.3, ...silence(0.2)], false],
  ['a word', [0.3, 0.4, 0.02, 0.3, 0.2], true],
  ['a word, and a breath', [0.3, 0.4, 0.02, 0.3, 0.2, ...silence(2)], true],
  ['a word, and silence', [0.3, 0.4, 0.02, 0.3, 0.2, ...silence(3)], false],
  ['a key now and then', [0.5, ...silence(1), 0.5, ...silence(1), 0.5, ...silence(1), 0.5], false],
])('%s', (_, peaks, speaking) => {
  expect(peaks.reduce(watchVoice, NO_VOICE).speaking).toBe(speaking);
});
