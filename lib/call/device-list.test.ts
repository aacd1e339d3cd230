import { expect, test } from 'vitest';
import { NO_DEVICES, newcomers, sortDevices } from './device-list';

const info = (kind: MediaDeviceKind, deviceId: string, label = deviceId) => ({ kind, deviceId, label });

test('devices are sorted by use; stand-ins and what has no name are left out', () => {
  const lists = sortDevices([
    info('audioinput', 'default', 'Default'),
    info('audioinput', 'communications', 'Communications'),
    info('audioinput', 'm1', 'Desk'),
    info('videoinput', '', ''),
    info('videoinput', 'c1', ''),
    info('audiooutput', 's1', 'Headset'),
  ]);
  expect(lists).toEqual({
    microphone: [{ id: 'm1', label: 'Desk' }],
    camera: [],
    speaker: [{ id: 's1', label: 'Headset' }],
  });
});

const one = sortDevices([info('audioinput', 'm1'), info('audiooutput', 's1')]);
const two = sortDevices([info('audioinput', 'm1'), info('audioinput', 'm2'), info('audiooutput', 's1')]);
const headset = sortDevices([
  info('audioinput', 'm1'),
  info('audioinput', 'm2'),
  info('audiooutput', 's1'),
  info('audiooutput', 's2'),
]);

test.each([
  ['nothing new', one, one, []],
  ['the first that are known', NO_DEVICES, two, []],
  ['a microphone', one, two, ['microphone m2']],
  ['a headset', one, headset, ['microphone m2', 'speaker s2']],
  ['one less', two, one, []],
])('%s', (_, before, now, expected) => {
  expect(newcomers(before, now).map(({ kind, id }) => `${kind} ${id}`)).toEqual(expected);
});
