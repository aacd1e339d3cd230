import type { Server, ServerResponse } from 'node:http';
import { processWide } from '../process-wide';
import { DRAIN_TIME } from './limits';

/** The end of a server: what has begun is finished, nothing new is begun. */
export interface Drain {
  add(server: Server): void;
  began(response: ServerResponse): void;
  ended(response: ServerResponse): void;
  isDraining(): boolean;
  /** Resolves when everything that had begun is answered, or its time is up. */
  drain(): Promise<void>;
}

export function createDrain(patience: number = DRAIN_TIME): Drain {
  const servers = new Set<Server>();
  const open = new Set<ServerResponse>();
  let draining = false;
  let done = () => {};

  return {
    add: (server) => void servers.add(server),
    began(response) {
      open.add(response);
      // The client must not send more on this connection.
      if (draining) response.shouldKeepAlive = false;
    },
    ended(response) {
      open.delete(response);
      if (draining && open.size === 0) done();
    },
    isDraining: () => draining,
    drain() {
      draining = true;
      for (const response of open) response.shouldKeepAlive = false;
      for (const server of servers) {
        server.close();
        server.closeIdleConnections();
      }
      return new Promise((resolve) => {
        if (open.size === 0) resolve();
        done = resolve;
        setTimeout(resolve, patience).unref();
      });
    },
  };
}

/** The end of this process's servers. */
export const drain = processWide('drain', createDrain);
