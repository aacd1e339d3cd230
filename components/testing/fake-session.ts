import { vi } from 'vitest';
import { createChat } from '@/lib/call/chat/chat';
import { NO_DEVICES } from '@/lib/call/device-list';
import { createReactions } from '@/lib/call/reactions';
import type { ReceptionMode } from '@/lib/call/reception';
import { createRecorder } from '@/lib/call/recording/recorder';
import type { ScreenShareSnapshot } from '@/lib/call/screen-share';
import type { CallSession } from '@/lib/call/session';
import { type CallSnapshot, NOTHING_KNOWN, type Participant } from '@/lib/call/snapshot';
import type { CallStage } from '@/lib/call/stage';
import type { Pass } from '@/lib/call/statement';
import { createStore } from '@/lib/call/store';
import type { Uid } from '@/lib/call/uid';
import type { UplinkLevel } from '@/lib/call/uplink';
import type { VitalSign } from '@/lib/call/vital-signs';

export function person(changes: Partial<Participant> & { uid: number }): Participant {
  return { ...NOTHING_KNOWN, microphoneOn: true, cameraOn: false, videoTrack: null, ...changes };
}

const NO_DEVICES_AT_HAND = { lists: NO_DEVICES, change: null };

/** A store that never changes. */
function still<Value>(value: Value) {
  return { subscribe: () => () => {}, getSnapshot: () => value };
}

const OFF: ScreenShareSnapshot = { state: 'off', failure: null, videoTrack: null, audioTrack: null };
const NO_SIGNS: VitalSign = { quality: null, frozen: false, reduced: false };

/** The stage of a call in which all is well. */
export function fakeStage() {
  return {
    reception: { ...still<ReceptionMode>('full'), show: vi.fn() },
    screenShare: { ...still(OFF), uid: null, start: vi.fn(async () => {}), stop: vi.fn(async () => {}) },
    speaker: still<Uid | null>(null),
    signs: { subscribe: () => () => {}, get: () => NO_SIGNS },
    uplink: still<UplinkLevel>('full'),
    mutedVoice: still(false),
    statistics: { ...still({ roundTrips: [], self: [], others: new Map() }), stop() {} },
    setReceptionMode: vi.fn(),
    recorder: createRecorder({ channel: 'test', audioTracks: () => [], onRecording() {} }),
    diagnostics: vi.fn(async () => '{}'),
  } satisfies CallStage;
}

/** A session for tests of components: its snapshot is what the test says, and its actions are only noted. */
export function fakeSession(start: Partial<CallSnapshot> = {}) {
  let snapshot: CallSnapshot = {
    state: 'joined',
    failure: null,
    microphone: 'off',
    camera: 'off',
    deviceIds: { microphone: '', camera: '' },
    self: { ...person({ uid: 1, name: 'Ana' }), uid: 1 },
    others: [],
    screens: [],
    soundBlocked: false,
    summary: null,
    ...start,
  };
  const listeners = new Set<() => void>();
  const levels = new Map<Uid, number>();
  const levelListeners = new Set<{ uid: Uid; listener: () => void }>();
  const fake = {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    subscribeLevel(uid: Uid, listener: () => void) {
      const one = { uid, listener };
      levelListeners.add(one);
      return () => levelListeners.delete(one);
    },
    getLevel: (uid: Uid) => levels.get(uid) ?? 0,
    chat: createChat(async () => {}),
    reactions: createReactions({ ownUid: () => 1, transmit() {} }),
    raiseHand: vi.fn(),
    devices: {
      subscribe: () => () => {},
      getSnapshot: () => NO_DEVICES_AT_HAND,
      dismiss: () => {},
    },
    setMicrophone: vi.fn(async () => {}),
    setCamera: vi.fn(async () => {}),
    leave: vi.fn(async () => {}),
    playSound: vi.fn(),
    stage: fakeStage(),
    hostAsks: { ...createStore(false), ask: vi.fn(), dismiss: vi.fn() },
    passes: { ...createStore<ReadonlyMap<Uid, Pass>>(new Map()), present: vi.fn() },
  };
  return {
    ...fake,
    session: fake as unknown as CallSession,
    setLevel(uid: Uid, level: number) {
      levels.set(uid, level);
      for (const one of levelListeners) if (one.uid === uid) one.listener();
    },
    update(changes: Partial<CallSnapshot>) {
      snapshot = { ...snapshot, ...changes };
      for (const listener of listeners) listener();
    },
  };
}
