import type { ServerResponse } from 'node:http';
import type { LogBook } from './log-book.ts';

/** More consoles than this are no consoles. */
const MAX_WATCHERS = 32;
/** A page that reads so slowly that this many bytes wait is cut; it comes again by itself. */
const MAX_WAITING = 4 * 1024 * 1024;

/** Tells open consoles what goes on (Server-Sent Events). */
export interface EventStream {
  /** Takes a response on until its page goes; answers false when there are too many already. */
  add(response: ServerResponse): boolean;
  /** Sends everyone the state and the log's new lines. */
  tell(): void;
}

const write = (event: string, data: object) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** @param state asked for only when somebody watches. */
export function createEventStream(state: () => object, book: LogBook): EventStream {
  /** The last log line that each page has. */
  const watchers = new Map<ServerResponse, number>();

  function tellOne(response: ServerResponse, stateEvent: string): void {
    const lastId = watchers.get(response) ?? 0;
    const lines = book.after(lastId);
    watchers.set(response, lines.at(-1)?.id ?? lastId);
    // The first time the page gets all lines, and drops what it had from before a reconnect.
    const fresh = lastId === 0;
    const log = fresh || lines.length > 0 ? write('log', { fresh, lines }) : '';
    response.write(stateEvent + log);
  }

  return {
    add(response) {
      if (watchers.size >= MAX_WATCHERS) return false;
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      watchers.set(response, 0);
      response.on('close', () => watchers.delete(response));
      tellOne(response, `retry: 1000\n${write('state', state())}`);
      return true;
    },
    tell() {
      if (watchers.size === 0) return;
      const event = write('state', state());
      for (const response of watchers.keys()) {
        if (response.writableLength > MAX_WAITING) response.destroy();
        else tellOne(response, event);
      }
    },
  };
}
