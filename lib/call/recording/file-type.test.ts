import { expect, test } from 'vitest';
import { chooseFileType, fileName } from './file-type';

test.each([
  ['Chromium and Firefox', (type: string) => type.startsWith('video/webm'), 'webm'],
  ['Safari', (type: string) => type === 'video/mp4', 'mp4'],
  ['a browser that records nothing', () => false, undefined],
])('%s', (_, isSupported, extension) => {
  expect(chooseFileType(isSupported)?.extension).toBe(extension);
});

test.each([
  ['calm-otter-42', 'calm-otter-42'],
  ['a/b:c?', 'a-b-c'],
  ['?!', 'call'],
])('the channel %j makes a file name of %j', (channel, start) => {
  expect(fileName(channel, new Date(2026, 4, 3, 9, 7), 'webm')).toBe(`${start}-2026-05-03-0907.webm`);
});
