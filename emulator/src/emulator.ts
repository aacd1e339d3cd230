import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findAccessPointRoute } from './access-point/access-point.ts';
import { RequestError, sendJson } from './access-point/http.ts';
import { addressOf, DEADLINES, refuseMalformed } from './access-point/malformed.ts';
import { createTicketOffice } from './access-point/ticket.ts';
import type { Clock } from './clock.ts';
import { createConsole } from './console/console.ts';
import { createLogBook } from './console/log-book.ts';
import { isOwnAddress } from './console/own-address.ts';
import { control } from './control/control.ts';
import { DEMO_CREDENTIALS, DEMO_PROJECT } from './demo-project.ts';
import { foldFloods } from './fold-floods.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import { MAX_CONNECTIONS } from './limits.ts';
import { type Log, silentLog } from './log.ts';
import { createMediaKey, MEDIA_KEY_PATH } from './media-key.ts';
import { checkProject, type Project } from './project.ts';
import { createRest } from './rest/rest.ts';
import { createRuleBook } from './rest/rule-book.ts';
import { createTravellingClock } from './travelling-clock.ts';

export interface EmulatorOptions {
  /** Where access point and gateway listen; 0 takes a free port. */
  port?: number;
  /** The address to listen on; loopback unless told otherwise. */
  host?: string;
  /**
   * The address that media is offered on, 0.0.0.0 for every address of the machine; `host` unless told otherwise.
   * Firefox takes no media from loopback (observed: Firefox 153), so it needs another one.
   */
  mediaHost?: string;
  /** The projects whose tokens are accepted; the demo project unless told otherwise. */
  projects?: readonly Project[];
  /** The customer key and secret of the REST calls; a public pair unless told otherwise. */
  restKey?: string;
  restSecret?: string;
  log?: Log;
  /** Where time comes from; one that can be advanced unless told otherwise. */
  clock?: Clock;
  /** Makes random losses the same again. */
  seed?: number;
  /** TCP connections at a time, requests and sockets together; a further one is cut. */
  maxConnections?: number;
}

/** A running emulator. */
export interface Emulator {
  /** What `connectEmulator` and `EMULATOR_URL` take, such as `http://127.0.0.1:4700`. */
  url: string;
  port: number;
  /** @internal What goes on inside; from outside, the control API tells and changes it. */
  gateway: Gateway;
  close(): Promise<void>;
}

/** The SDK's page is on another origin than the emulator. The control API gets no such leave. */
function allowOtherOrigins(response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', '*');
  response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS');
}

/**
 * Starts a local SD-RTN: access point, gateway and media for the unmodified SDK.
 * @throws Error when a project is malformed or the port is taken.
 */
export async function startEmulator({
  port = 0,
  host = '127.0.0.1',
  mediaHost = host,
  projects = [DEMO_PROJECT],
  restKey = DEMO_CREDENTIALS.restKey,
  restSecret = DEMO_CREDENTIALS.restSecret,
  log: givenLog = silentLog,
  clock = createTravellingClock(),
  seed = 1,
  maxConnections = MAX_CONNECTIONS,
}: EmulatorOptions = {}): Promise<Emulator> {
  projects.forEach(checkProject);
  const book = createLogBook();
  const log = foldFloods(book.tap(givenLog));
  const tickets = createTicketOffice();
  const rules = createRuleBook(clock);
  const mediaKey = createMediaKey();
  const gateway = createGateway({ host: mediaHost, clock, tickets, projects, rules, log, seed, mediaKey });
  const { faults, comesBack } = gateway;
  const accessPoint = { projects, tickets, clock, log, rules, faults, comesBack };
  const rest = createRest({ projects, credentials: { restKey, restSecret }, rules, gateway, log });
  const page = createConsole({ gateway, projects, clock, book, host });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = addressOf(request);
    if (url.pathname.startsWith('/control/')) {
      if (!isOwnAddress(request.headers, host)) {
        throw new RequestError(403, 'The control API answers only at the emulator’s own address.');
      }
      sendJson(response, 200, await control(request, url.pathname, { gateway, clock }));
      return;
    }
    if (rest.serves(url.pathname)) return rest.answer(request, response, url);
    if (page.serves(url.pathname)) return page.answer(request, response, url.pathname);
    allowOtherOrigins(response);
    const route = findAccessPointRoute(url);
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else if (url.pathname === '/ping') sendJson(response, 200, { message: 'pong' });
    else if (url.pathname === MEDIA_KEY_PATH)
      sendJson(response, 200, { publicKey: (await mediaKey()).publicKey });
    else if (request.method === 'POST' && route) await route(request, response, accessPoint);
    else throw new RequestError(404, 'There is nothing at this address.');
  }

  const server = createServer(DEADLINES, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      const known = error instanceof RequestError;
      if (!known) log('request failed', { reason: error instanceof Error ? error.message : 'unknown' });
      if (response.headersSent) response.destroy();
      else
        sendJson(response, known ? error.status : 500, {
          message: known ? error.message : 'The emulator failed.',
        });
    });
  });
  server.maxConnections = maxConnections;
  server.on('drop', () => log('connection refused', { reason: `there are ${maxConnections} already` }));
  server.on('clientError', refuseMalformed(log));
  server.on('upgrade', gateway.upgrade);
  const listeningPort = () => (server.address() as AddressInfo).port;

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${listeningPort()}`,
    port: listeningPort(),
    gateway,
    async close() {
      page.close();
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
