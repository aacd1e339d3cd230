import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createUplinkControl } from './uplink-control';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A control in a call of several people, with what it asked for written down. */
function control() {
  const asked: string[] = [];
  const uplink = createUplinkControl(async (on) => void asked.push(on ? 'dual' : 'single'));
  const camera = (name: string) => ({
    resize: async (size: string) => void asked.push(`${name} ${size}`),
  });
  return {
    uplink,
    camera,
    taken: () => asked.splice(0),
    weather(quality: number, seconds: number) {
      for (let passed = 0; passed <= seconds; passed += 2) {
        uplink.report(quality);
        vi.advanceTimersByTime(2000);
      }
    },
  };
}

test('first the second stream goes, and the large picture with it; they come back together', () => {
  const { uplink, camera, taken, weather } = control();
  uplink.look(camera('camera'));
  uplink.offerSmall();
  expect(taken()).toEqual(['dual']);
  weather(5, 6);
  expect(taken()).toEqual(['single', 'camera small']);
  expect(uplink.getSnapshot()).toBe('smaller');
  weather(5, 6);
  expect(uplink.getSnapshot()).toBe('burdened');
  expect(taken()).toEqual([]);
  weather(1, 60);
  expect(uplink.getSnapshot()).toBe('full');
  expect(taken()).toEqual(['dual', 'camera full']);
});

test('saving sends small pictures, and another camera starts small', () => {
  const { uplink, camera, taken } = control();
  uplink.look(camera('first'));
  uplink.save(true);
  uplink.look(camera('second'));
  uplink.look(null);
  uplink.save(false);
  expect(taken()).toEqual(['first small', 'second small']);
});

test('two people send one stream', () => {
  const { uplink, camera, taken } = control();
  uplink.look(camera('camera'));
  uplink.report(1);
  expect(taken()).toEqual([]);
});
