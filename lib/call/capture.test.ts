import { expect, test } from 'vitest';
import { chosenOrAny } from './capture';

const missing = new DOMException('Requested device not found', 'NotFoundError');

/** Opens any device but those that are gone; notes which were asked for. */
function opening(gone: Record<string, unknown>) {
  const asked: string[] = [];
  return {
    asked,
    async open(deviceId: string) {
      asked.push(deviceId);
      if (deviceId in gone) throw gone[deviceId];
      return deviceId || 'any';
    },
  };
}

test.each([
  ['one that is there is taken', 'desk', {}, 'desk', ['desk']],
  ['one that is gone gives way to any', 'desk', { desk: missing }, 'any', ['desk', '']],
  ['without a choice any is asked for', '', {}, 'any', ['']],
] as const)('%s', async (_, chosen, gone, expected, requests) => {
  const { asked, open } = opening(gone);
  expect(await chosenOrAny(chosen, open)).toBe(expected);
  expect(asked).toEqual(requests);
});

test.each([
  ['there is none at all', '', { '': missing }],
  ['it is not allowed', 'desk', { desk: new DOMException('Permission denied', 'NotAllowedError') }],
] as const)('when %s nothing else is tried', async (_, chosen, gone) => {
  const { asked, open } = opening(gone);
  await expect(chosenOrAny(chosen, open)).rejects.toThrow();
  expect(asked).toEqual([chosen]);
});
