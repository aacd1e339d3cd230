/** Milliseconds: how often the event loop is looked at, and by how much it may be late before requests are refused. */
export const LOOP: { interval: number; limit: number } = { interval: 20, limit: 60 };

/**
 * So many requests at hand are answered however late the event loop is. A machine that is busy with other things makes
 * it late, too; only with many requests at hand is it our own doing, and refusing some of them helps. A token costs a
 * hundredth of a page.
 */
export const ALWAYS_AT_ONCE = { pages: 32, endpoints: 512 } as const;

/** So many requests of one connection are answered in one round of the event loop; one that sends more is ended. */
export const PIPELINED = 32;

/** Seconds that a refused client is asked to wait. */
export const RETRY_AFTER = 1;

/** Milliseconds in which the head of a request, and all of it, must have come. */
export const REQUEST_TIME = { head: 15_000, all: 30_000 } as const;

/** Milliseconds that the requests at hand get when the server ends; Heroku's and Render's own limit is 30 s. */
export const DRAIN_TIME = 25_000;
