import type { CallSession } from '@/lib/call/session';
import type { DeviceErrorCode, DeviceKind, DeviceState } from '@/lib/call/snapshot';

/** Turns one's own microphone or camera on or off. */
export type TurnDevice = (kind: DeviceKind, on: boolean) => void;

/** Turns a device on or off; the snapshot says what came of it. */
export function setDevice(session: CallSession, kind: DeviceKind, on: boolean): void {
  void (kind === 'microphone' ? session.setMicrophone(on) : session.setCamera(on));
}

/** Whether a device is on, or about to be. */
export const isWanted = (state: DeviceState) => state === 'on' || state === 'starting';

/** Why a device could not be had; null when nothing is wrong with it. */
export function deviceError(state: DeviceState): DeviceErrorCode | null {
  return state === 'on' || state === 'off' || state === 'starting' ? null : state;
}
