import { expect, test } from 'vitest';
import { callEvents } from './call-events';
import { type CallSnapshot, NOTHING_KNOWN, type Participant } from './snapshot';

const person = (uid: number, changes: Partial<Participant> = {}): Participant => ({
  ...NOTHING_KNOWN,
  uid,
  microphoneOn: true,
  cameraOn: true,
  videoTrack: null,
  ...changes,
});
const [ana, ben] = [person(2), person(3)];
const START: CallSnapshot = {
  state: 'joined',
  failure: null,
  microphone: 'on',
  camera: 'off',
  deviceIds: { microphone: '', camera: '' },
  self: { ...person(1), uid: 1 },
  others: [ana],
  screens: [],
  soundBlocked: false,
  summary: null,
};

test.each<[string, Partial<CallSnapshot>, unknown]>([
  ['nothing', {}, []],
  ['a reconnection', { state: 'reconnecting' }, [['state: reconnecting']]],
  ['a device', { camera: 'device-busy' }, [['camera: device-busy']]],
  ['somebody new', { others: [ana, ben] }, [['joined', 3]]],
  ['somebody gone', { others: [] }, [['left', 2]]],
  ['a camera turned off', { others: [person(2, { cameraOn: false })] }, [['cameraOn: false', 2]]],
  ['a name, which is not written down', { others: [person(2, { name: 'Ana' })] }, []],
])('%s', (_, changes, events) => {
  expect(callEvents(START, { ...START, ...changes })).toEqual(events);
});
