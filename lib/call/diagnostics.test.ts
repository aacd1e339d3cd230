import { expect, test } from 'vitest';
import { writeDiagnostics } from './diagnostics';
import { type CallSnapshot, NOTHING_KNOWN, type Participant } from './snapshot';

const person = (uid: number | string, name: string): Participant => ({
  ...NOTHING_KNOWN,
  uid,
  name,
  microphoneOn: true,
  cameraOn: false,
  videoTrack: null,
});

const ben = person(3_111_222_333, 'Ben');
const snapshot: CallSnapshot = {
  state: 'reconnecting',
  failure: null,
  microphone: 'on',
  camera: 'device-busy',
  deviceIds: { microphone: '', camera: '' },
  self: { ...person(3_987_654_321, 'Ana'), uid: 3_987_654_321 },
  others: [ben, person('carla@example.org', 'Carla')],
  screens: [{ uid: 3_444_555_666, owner: ben, videoTrack: null }],
  soundBlocked: false,
  summary: null,
};

const written = writeDiagnostics({
  now: 100_000,
  userAgent: 'Browser/1',
  sdkVersion: '4.24.8',
  window: { width: 360, height: 640, pixelRatio: 3 },
  snapshot,
  measurement: {
    roundTrip: 12,
    self: { audio: null, video: null, networkQuality: 1 },
    others: new Map([
      [ben.uid, { audio: { bitrate: 32_000, loss: 0.01, codec: 'opus' }, video: null, networkQuality: 2 }],
    ]),
  },
  events: [
    { at: 90_000, what: 'picture frozen', uid: ben.uid },
    { at: 97_500, what: 'left', uid: 3_777_888_999 },
    { at: 98_000, what: 'reconnecting', uid: null },
  ],
});

test('figures and events are in it', () => {
  const report = JSON.parse(written);
  expect(report).toMatchObject({ state: 'reconnecting', camera: 'device-busy', roundTripMilliseconds: 12 });
  expect(report.people[0]).toMatchObject({ who: 'person 1', audio: { bitrate: 32_000 } });
  expect(report.screens[0]).toMatchObject({ of: 'person 1' });
  expect(report.events).toEqual([
    { secondsAgo: 10, who: 'person 1', what: 'picture frozen' },
    { secondsAgo: 2.5, who: 'person 3', what: 'left' },
    { secondsAgo: 2, who: 'self', what: 'reconnecting' },
  ]);
});

test.each(['Ana', 'Ben', 'Carla', 'carla@', '3987654321', '3111222333', '3444555666', '3777888999'])(
  '%s is not',
  (secret) => {
    expect(written).not.toContain(secret);
  },
);
