import type { FaultRequest } from '../faults/fault.ts';
import type { ListedFault } from '../faults/faults.ts';

export type { FaultRequest } from '../faults/fault.ts';
export type { ListedFault } from '../faults/faults.ts';

/** A channel as the control API describes it. */
export interface DescribedChannel {
  channel: string;
  members: {
    uid: number | string;
    role: 'host' | 'audience';
    audio: boolean;
    video: boolean;
    audioMuted: boolean;
    videoMuted: boolean;
  }[];
}

/** Commands for a running emulator. Each throws an Error with the emulator's sentence when it refuses. */
export interface EmulatorControl {
  channels(): Promise<DescribedChannel[]>;
  /** Lets something go wrong; answers the fault's number. */
  fault(fault: FaultRequest): Promise<number>;
  faults(): Promise<ListedFault[]>;
  /** Ends one fault, or all. */
  clearFaults(id?: number): Promise<void>;
  /** Moves the emulator's time on; tokens age by as much. */
  advanceClock(milliseconds: number): Promise<void>;
}

/** @param url the emulator's address, such as `http://127.0.0.1:4700`. */
export function createControl(url: string): EmulatorControl {
  async function call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(new URL(`/control/${path}`, url), {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    const answer = (await response.json()) as Answer & { message?: string };
    if (!response.ok) throw new Error(answer.message ?? `The emulator answered ${response.status}.`);
    return answer;
  }

  return {
    channels: async () => (await call<{ channels: DescribedChannel[] }>('GET', 'channels')).channels,
    fault: async (fault) => (await call<{ id: number }>('POST', 'faults', fault)).id,
    faults: async () => (await call<{ faults: ListedFault[] }>('GET', 'faults')).faults,
    clearFaults: async (id) => void (await call('DELETE', id === undefined ? 'faults' : `faults/${id}`)),
    advanceClock: async (milliseconds) =>
      void (await call('POST', 'clock', { advanceMilliseconds: milliseconds })),
  };
}
