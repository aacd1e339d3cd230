/** What a banned client hears by: its uid, its address, or its channel. */
export type BanMeans = 'uid' | 'ip' | 'channel';

/** How many sessions are remembered. */
const CAPACITY = 10_000;

/**
 * The sessions that came in and never left by themselves. Such a client may come back after its member is gone, and
 * must then hear that it was banned: a refusal of the access point would only make it ask again.
 */
export interface SessionMemory {
  cameIn(sessionId: string): void;
  /** It left, or knows that it may not stay. */
  isDone(sessionId: string): void;
  /** It was banned while its socket was down. */
  owe(sessionId: string, by: BanMeans): void;
  /** What it was banned by unheard. */
  owed(sessionId: string): BanMeans | null;
  knows(sessionId: string): boolean;
}

export function createSessionMemory(): SessionMemory {
  const sessions = new Map<string, BanMeans | null>();
  function remember(sessionId: string, by: BanMeans | null): void {
    sessions.delete(sessionId);
    sessions.set(sessionId, by);
    const [oldest] = sessions.keys();
    if (sessions.size > CAPACITY && oldest !== undefined) sessions.delete(oldest);
  }
  return {
    cameIn: (sessionId) => remember(sessionId, null),
    isDone: (sessionId) => void sessions.delete(sessionId),
    owe: remember,
    owed: (sessionId) => sessions.get(sessionId) ?? null,
    knows: (sessionId) => sessions.has(sessionId),
  };
}
