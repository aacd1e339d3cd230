import { expect, test, vi } from 'vitest';
import { createLocalDevice, deviceErrorCode, type LocalTrack } from './local-device';

/** A track that can be made to end, as an unplugged device's does. */
function createTrack() {
  let ended = () => {};
  return {
    close: vi.fn(),
    getMediaStreamTrack: () => ({}) as MediaStreamTrack,
    on: (_: 'track-ended', listener: () => void) => {
      ended = listener;
    },
    end: () => ended(),
  };
}

function createDevice(open: () => Promise<LocalTrack>) {
  const states: string[] = [];
  const calls: string[] = [];
  const device = createLocalDevice({
    open,
    turn: async (_, on) => void calls.push(`turn ${on}`),
    onChange: () => {
      if (states.at(-1) !== device.state) states.push(device.state);
    },
    onOpened: async () => void calls.push('opened'),
    onLost: () => void calls.push('lost'),
  });
  return { device, states, calls };
}

test('a device is got when it is first turned on, and only switched after that', async () => {
  const track = createTrack();
  const open = vi.fn(async () => track);
  const { device, states, calls } = createDevice(open);
  await device.set(false);
  expect(open).not.toHaveBeenCalled();
  await device.set(true);
  await device.set(false);
  await device.set(true);
  expect(open).toHaveBeenCalledTimes(1);
  expect(states).toEqual(['off', 'starting', 'on', 'off', 'on']);
  expect(calls).toEqual(['opened', 'turn false', 'turn true']);
});

test('a device that cannot be had says why, and can be asked for again', async () => {
  const open = vi.fn<() => Promise<LocalTrack>>().mockRejectedValueOnce({ code: 'PERMISSION_DENIED' });
  const { device } = createDevice(open.mockResolvedValue(createTrack()));
  await device.set(true);
  expect(device.state).toBe('device-denied');
  await device.set(true);
  expect(device.state).toBe('on');
});

test('a device that comes after the close is ended at once', async () => {
  const track = createTrack();
  let deliver = () => {};
  const { device, calls } = createDevice(
    () =>
      new Promise((resolve) => {
        deliver = () => resolve(track);
      }),
  );
  const turnedOn = device.set(true);
  await Promise.resolve();
  device.close();
  deliver();
  await turnedOn;
  expect(track.close).toHaveBeenCalledTimes(1);
  expect(device.track).toBeNull();
  expect(calls).toEqual([]);
});

test('an unplugged device is let go and told', async () => {
  const track = createTrack();
  const { device, calls } = createDevice(async () => track);
  await device.set(true);
  track.end();
  expect(device.state).toBe('device-missing');
  expect(device.track).toBeNull();
  expect(calls).toEqual(['opened', 'lost']);
});

test.each([
  [{ code: 'PERMISSION_DENIED' }, 'device-denied'],
  [{ name: 'NotAllowedError' }, 'device-denied'],
  [{ code: 'DEVICE_NOT_FOUND' }, 'device-missing'],
  [{ code: 'NOT_READABLE' }, 'device-busy'],
  [{ code: 'NOT_SUPPORTED' }, 'device-insecure'],
  [{ code: 'UNEXPECTED_ERROR' }, 'device-failed'],
  [null, 'device-failed'],
])('%o is called %s', (error, code) => {
  expect(deviceErrorCode(error)).toBe(code);
});
