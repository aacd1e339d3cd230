import { type RemoteUser, updateOthers } from './participants';
import type { Participant } from './snapshot';
import type { Uid } from './uid';

/** After a return, people who are not announced again within this time have left, in milliseconds (observed: the SDK's own grace is 3 s). */
const RETURN_GRACE = 4000;

/** The others in the call, kept in order and through a reconnection. */
export interface Others {
  /** Looks at them again. */
  refresh(): void;
  /** Somebody's name is known now. */
  name(uid: Uid, name: string): void;
  /** Somebody has left; the next one with this uid may be somebody else. */
  forget(uid: Uid): void;
  /** The call looks for its network: nobody has left yet. */
  hold(): void;
  /** The call is back; whoever is not announced again soon has left. */
  release(): void;
  stop(): void;
}

interface OthersOptions {
  users(): readonly RemoteUser[];
  onChange(others: readonly Participant[]): void;
}

export function createOthers({ users, onChange }: OthersOptions): Others {
  const names = new Map<Uid, string>();
  let others: readonly Participant[] = [];
  let held = false;
  let graceTimer: ReturnType<typeof setTimeout> | undefined;

  function refresh(): void {
    const before = others;
    others = updateOthers(before, users(), names, held);
    if (others !== before) onChange(others);
  }

  return {
    refresh,
    name(uid, name) {
      names.set(uid, name);
      refresh();
    },
    forget(uid) {
      names.delete(uid);
      refresh();
    },
    hold() {
      clearTimeout(graceTimer);
      held = true;
    },
    release() {
      clearTimeout(graceTimer);
      graceTimer = setTimeout(() => {
        held = false;
        refresh();
      }, RETURN_GRACE);
      refresh();
    },
    stop() {
      clearTimeout(graceTimer);
    },
  };
}
