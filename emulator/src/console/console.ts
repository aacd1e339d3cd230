import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIPv4 } from 'node:net';
import { RequestError, readCommand, sendJson } from '../access-point/http.ts';
import type { Clock } from '../clock.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Project } from '../project.ts';
import { createEventStream } from './event-stream.ts';
import type { LogBook } from './log-book.ts';
import { createMeter } from './meter.ts';
import { isFromElsewhere, isOwnAddress } from './own-address.ts';
import { createPageFiles } from './page-files.ts';
import { showState } from './state.ts';
import { inspectRequest, inspectToken, mintForConsole, mintRequest } from './tokens.ts';

const SECOND = 1000;

/** The console: a page that shows what goes on in the emulator. */
export interface Console {
  /** Whether an address is the console's. */
  serves(path: string): boolean;
  /** @throws RequestError for what it refuses. */
  answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void>;
  close(): void;
}

const SHUT = ["object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];

/** Everything comes from the emulator itself. */
const CONSOLE_POLICY = ["default-src 'self'", ...SHUT].join('; ');

/**
 * The plain client also dials the gateway, whose address is always a number, also when the page was opened by a
 * name; and the SDK makes workers of its own text and writes style attributes.
 */
function clientPolicy(request: IncomingMessage): string {
  const { localPort: port, localAddress = '' } = request.socket;
  const own = isIPv4(localAddress) ? [`${localAddress}:${port}`] : [];
  const gateways = [request.headers.host, `127.0.0.1:${port}`, ...own];
  const dialled = [...new Set(gateways)].flatMap((host) => [`http://${host}`, `ws://${host}`]);
  return [
    "default-src 'self'",
    `connect-src 'self' ${dialled.join(' ')}`,
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "style-src-attr 'unsafe-inline'",
    ...SHUT,
  ].join('; ');
}

export function createConsole({
  gateway,
  projects,
  clock,
  book,
  host,
}: {
  gateway: Gateway;
  projects: readonly Project[];
  clock: Clock;
  book: LogBook;
  /** What the emulator listens on. */
  host: string;
}): Console {
  const meter = createMeter(gateway.rooms);
  const state = () => showState({ gateway, projects, meter }, clock.now());
  const events = createEventStream(state, book);
  const files = createPageFiles();
  const timer = setInterval(() => {
    meter.sample();
    events.tell();
  }, SECOND);
  const seconds = () => Math.floor(clock.now() / 1000);

  async function sendFile(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const file = await files(path);
    if (!file) throw new RequestError(404, 'There is nothing at this address.');
    response.writeHead(200, {
      'content-type': file.type,
      'content-length': file.body.length,
      'cache-control': 'no-cache',
      'content-security-policy': path === '/console/client' ? clientPolicy(request) : CONSOLE_POLICY,
    });
    response.end(file.body);
  }

  return {
    serves: (path) => path === '/' || path.startsWith('/console/'),
    async answer(request, response, path) {
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('referrer-policy', 'no-referrer');
      response.setHeader('cross-origin-resource-policy', 'same-origin');
      if (!isOwnAddress(request.headers, host)) {
        throw new RequestError(403, "The console answers only under the emulator's own address.");
      }
      const asked = `${request.method} ${path}`;
      if (/^GET \/(console\/(?!state$|events$).*)?$/.test(asked)) {
        await sendFile(request, response, path);
        return;
      }
      if (isFromElsewhere(request.headers)) {
        throw new RequestError(403, 'The console answers no other page.');
      }
      if (asked === 'GET /console/state') {
        sendJson(response, 200, { ...state(), log: book.after(0) });
      } else if (asked === 'GET /console/events') {
        if (!events.add(response)) throw new RequestError(503, 'Too many consoles are open.');
      } else if (asked === 'POST /console/inspect') {
        const { token } = await readCommand(request, inspectRequest);
        sendJson(response, 200, inspectToken(token, projects, seconds()));
      } else if (asked === 'POST /console/mint') {
        const token = mintForConsole(await readCommand(request, mintRequest), projects, seconds());
        sendJson(response, 200, { token });
      } else {
        throw new RequestError(404, 'There is nothing at this address.');
      }
    },
    close: () => clearInterval(timer),
  };
}
