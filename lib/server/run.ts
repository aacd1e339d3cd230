import { front } from '../front/front';
import { drain } from './drain';
import { createGuard } from './guard';
import { type Guard, standBefore } from './http-servers';
import { REQUEST_TIME } from './limits';
import { log } from './log';
import { watchLoopDelay } from './loop-delay';

/**
 * Makes a server that is started once and left alone: it logs, counts, refuses what is too much, answers the API
 * without Next, and on SIGTERM finishes what has begun before it ends.
 */
export function run(): void {
  const guard = createGuard(drain, watchLoopDelay());
  const guardAndFront: Guard = (request, response, next) =>
    guard(request, response, (id, endpoint) =>
      endpoint ? front(request, response, id, endpoint) : next(id, null),
    );
  standBefore(guardAndFront, (server) => {
    server.headersTimeout = REQUEST_TIME.head;
    server.requestTimeout = REQUEST_TIME.all;
    drain.add(server);
  });
  // Next has its own listener, which ends with 143; whoever manages processes takes that for a failure.
  process.removeAllListeners('SIGTERM');
  process.once('SIGTERM', () => {
    log.info('ending: no new requests');
    void drain.drain().then(() => {
      log.info('ended');
      process.exit(0);
    });
  });
}
