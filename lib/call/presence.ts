import type { Hello } from './messages/message';
import { type About, NOTHING_KNOWN } from './snapshot';

/** At most one hello in this time, in milliseconds: when many come at once, one greets them all. */
const PAUSE = 1000;

/** Messages can get lost: what is so is said again this often, in milliseconds. */
const AGAIN = 20_000;

/** What one says about oneself, and that everybody knows it. */
export interface Presence {
  readonly about: About;
  /** Changes what one says, and tells the others. */
  set(changes: Partial<About>): void;
  /** Tells the others, who may be new. */
  say(): void;
  stop(): void;
}

interface PresenceOptions {
  send(hello: Hello): void;
  onChange(about: About): void;
}

function helloOf({ handRaisedAt, ...about }: About): Hello {
  return { ...about, type: 'hello', handRaisedFor: handRaisedAt === null ? null : Date.now() - handRaisedAt };
}

/** What somebody has just said about themselves. */
export function aboutOf({ type: _, handRaisedFor, ...about }: Hello): About {
  return { ...about, handRaisedAt: handRaisedFor === null ? null : Date.now() - handRaisedFor };
}

export function createPresence({ send, onChange }: PresenceOptions): Presence {
  let about = NOTHING_KNOWN;
  let saidAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** A hello is about to be said. */
  let waiting = false;
  let stopped = false;

  function sayNow(): void {
    saidAt = performance.now();
    send(helloOf(about));
    timer = setTimeout(sayNow, AGAIN);
    waiting = false;
  }

  function say(): void {
    if (stopped || waiting) return;
    clearTimeout(timer);
    const pause = saidAt + PAUSE - performance.now();
    waiting = pause > 0;
    if (waiting) timer = setTimeout(sayNow, pause);
    else sayNow();
  }

  return {
    get about() {
      return about;
    },
    set(changes) {
      const keys = Object.keys(changes) as (keyof About)[];
      if (keys.every((key) => changes[key] === about[key])) return;
      about = { ...about, ...changes };
      onChange(about);
      say();
    },
    say,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
