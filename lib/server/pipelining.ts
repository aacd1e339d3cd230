import { PIPELINED } from './limits';

/**
 * Watches for connections that ask and ask without waiting for answers (HTTP pipelining, which no browser does). Node
 * reads on in what has come, thousands of requests of each connection, before anybody else has a turn: so much of one
 * that nothing else is answered for seconds. A connection that waits asks once in a round of the event loop.
 * @returns whether a request is one too many on its connection.
 */
export function watchPipelining(limit: number = PIPELINED): (connection: object) => boolean {
  const inRound = new Map<object, number>();
  return (connection) => {
    if (inRound.size === 0) setImmediate(() => inRound.clear());
    const count = (inRound.get(connection) ?? 0) + 1;
    inRound.set(connection, count);
    return count > limit;
  };
}
