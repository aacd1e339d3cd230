import { expect, test, vi } from 'vitest';
import { createLocalDevice, deviceErrorCode, type LocalTrack } from './local-device';

const createTrack = () => ({ close: vi.fn(), getMediaStreamTrack: () => ({}) as MediaStreamTrack });

function createDevice(open: (onEnded: () => void) => Promise<LocalTrack>) {
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
    onReplaced: () => void calls.push('replaced'),
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

/** A device whose tracks can be made to end, as an unplugged one's do; `opens` says how often it can be had. */
function createUnpluggable(opens: number) {
  const ends: (() => void)[] = [];
  const created = createDevice(async (onEnded) => {
    if (ends.length === opens) throw { code: 'DEVICE_NOT_FOUND' };
    ends.push(onEnded);
    return createTrack();
  });
  return { ...created, unplug: () => ends.at(-1)?.() };
}

test('a device that comes after it was released is ended, and can be had again', async () => {
  const [late, next] = [createTrack(), createTrack()];
  let deliver = () => {};
  const open = vi.fn<() => Promise<LocalTrack>>().mockResolvedValue(next);
  open.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        deliver = () => resolve(late);
      }),
  );
  const { device, calls } = createDevice(open);
  const turnedOn = device.set(true);
  await Promise.resolve();
  device.release();
  deliver();
  await turnedOn;
  expect([device.state, late.close.mock.calls.length, calls]).toEqual(['off', 1, []]);
  await device.set(true);
  expect(device.track).toBe(next);
});

test('an unplugged device is let go and told when there is no other', async () => {
  const { device, calls, unplug } = createUnpluggable(1);
  await device.set(true);
  unplug();
  expect(device.track).toBeNull();
  await vi.waitFor(() => expect(device.state).toBe('device-missing'));
  expect(calls).toEqual(['opened', 'lost']);
});

test('another device takes the place of the one that was unplugged', async () => {
  const { device, calls, unplug } = createUnpluggable(2);
  await device.set(true);
  unplug();
  await vi.waitFor(() => expect(calls).toEqual(['opened', 'lost', 'opened', 'replaced']));
  expect(device.state).toBe('on');
});

test('a device unplugged while it is off stays off', async () => {
  const { device, calls, unplug } = createUnpluggable(2);
  await device.set(true);
  await device.set(false);
  unplug();
  await device.set(false);
  expect(device.state).toBe('off');
  expect(calls).toEqual(['opened', 'turn false', 'lost']);
});

test('a device that is got anew stays as it was: on, or off until it is turned on', async () => {
  const open = vi.fn(async () => createTrack());
  const { device } = createDevice(open);
  await device.set(true);
  await device.reopen();
  expect([device.state, open.mock.calls.length]).toEqual(['on', 2]);
  await device.set(false);
  await device.reopen();
  expect([device.state, device.track, open.mock.calls.length]).toEqual(['off', null, 2]);
});

test('where off lets the device go, on gets it anew', async () => {
  const calls: string[] = [];
  const device = createLocalDevice({
    open: async () => createTrack(),
    onChange() {},
    onOpened: async () => void calls.push('opened'),
    onLost: () => void calls.push('lost'),
    onReplaced() {},
  });
  await device.set(true);
  await device.set(false);
  expect([device.state, device.track]).toEqual(['off', null]);
  await device.set(true);
  await device.set(true);
  expect([device.state, calls]).toEqual(['on', ['opened', 'lost', 'opened']]);
});

test('a change that fails gives the device up and says why', async () => {
  const { device, calls } = createDevice(async () => createTrack());
  await device.set(true);
  await device.adapt(async () => {});
  expect(device.state).toBe('on');
  await device.adapt(() => Promise.reject({ name: 'NotReadableError' }));
  expect(device.state).toBe('device-busy');
  expect(calls).toEqual(['opened', 'lost']);
});

test.each([
  [{ code: 'PERMISSION_DENIED' }, 'device-denied'],
  [{ name: 'NotAllowedError' }, 'device-denied'],
  [{ code: 'PERMISSION_DENIED', message: 'NotAllowedError: Permission dismissed' }, 'device-denied'],
  [{ name: 'NotAllowedError', message: 'Permission denied by system' }, 'device-denied-by-system'],
  [{ code: 'DEVICE_NOT_FOUND' }, 'device-missing'],
  [{ code: 'NOT_READABLE' }, 'device-busy'],
  [{ code: 'NOT_SUPPORTED' }, 'device-insecure'],
  [{ code: 'UNEXPECTED_ERROR' }, 'device-failed'],
  [null, 'device-failed'],
])('%o is called %s', (error, code) => {
  expect(deviceErrorCode(error)).toBe(code);
});
