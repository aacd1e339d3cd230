import { keepList, type RemoteUser, updateOthers } from './participants';
import { keepScreens, partScreens, type SharedScreen } from './screens';
import type { About, Participant } from './snapshot';
import type { Uid } from './uid';

/** After a return, people who are not announced again within this time have left, in milliseconds (observed: the SDK's own grace is 3 s). */
const RETURN_GRACE = 4000;

/** The others in the call, kept in order and through a reconnection. */
export interface Others {
  /** Looks at them again. */
  refresh(): void;
  /** Somebody has said something about themselves. */
  describe(uid: Uid, about: About): void;
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
  /** The uid of one's own shared screen. */
  ownScreen(): Uid | null;
  onChange(people: readonly Participant[], screens: readonly SharedScreen[]): void;
}

/** A hand's age is told anew with every message, which takes a moment to arrive each time: the first word counts. */
const JITTER = 3000;

function steady(before: About | undefined, now: About): About {
  const known = before?.handRaisedAt ?? null;
  if (known === null || now.handRaisedAt === null) return now;
  return Math.abs(known - now.handRaisedAt) < JITTER ? { ...now, handRaisedAt: known } : now;
}

export function createOthers({ users, ownScreen, onChange }: OthersOptions): Others {
  const abouts = new Map<Uid, About>();
  let everyone: readonly Participant[] = [];
  let people = everyone;
  let screens: readonly SharedScreen[] = [];
  let held = false;
  let graceTimer: ReturnType<typeof setTimeout> | undefined;

  function refresh(): void {
    everyone = updateOthers(everyone, users(), abouts, held);
    const parted = partScreens(everyone, ownScreen());
    const [peopleBefore, screensBefore] = [people, screens];
    people = keepList(people, parted.people);
    screens = keepScreens(screens, parted.screens);
    if (people !== peopleBefore || screens !== screensBefore) onChange(people, screens);
  }

  return {
    refresh,
    describe(uid, about) {
      abouts.set(uid, steady(abouts.get(uid), about));
      refresh();
    },
    forget(uid) {
      abouts.delete(uid);
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
