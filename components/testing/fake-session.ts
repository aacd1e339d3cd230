import { vi } from 'vitest';
import { createChat } from '@/lib/call/chat/chat';
import { NO_DEVICES } from '@/lib/call/device-list';
import { createReactions } from '@/lib/call/reactions';
import type { CallSession } from '@/lib/call/session';
import { type CallSnapshot, NOTHING_KNOWN, type Participant } from '@/lib/call/snapshot';

export function person(changes: Partial<Participant> & { uid: number }): Participant {
  return { ...NOTHING_KNOWN, microphoneOn: true, cameraOn: false, videoTrack: null, ...changes };
}

const NO_DEVICES_AT_HAND = { lists: NO_DEVICES, change: null };

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
    soundBlocked: false,
    summary: null,
    ...start,
  };
  const listeners = new Set<() => void>();
  const fake = {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    subscribeLevel: () => () => {},
    getLevel: () => 0,
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
  };
  return {
    ...fake,
    session: fake as unknown as CallSession,
    update(changes: Partial<CallSnapshot>) {
      snapshot = { ...snapshot, ...changes };
      for (const listener of listeners) listener();
    },
  };
}
