import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Faults } from '../faults/faults.ts';
import type { Log } from '../log.ts';
import { integerUidOfAccount } from '../member-id.ts';
import type { Project } from '../project.ts';
import { plainAddress } from '../rest/ban-rules.ts';
import type { RuleBook } from '../rest/rule-book.ts';
import { chooseServer, chooseServerRequest, type GatewayAddress } from './choose-server.ts';
import { parseJson, readFormField, readJson, sendJson, valid } from './http.ts';
import type { TicketOffice } from './ticket.ts';

/** What a client that is not the SDK hears. */
const MALFORMED = 'The request has fields that are missing or wrong.';

const registerAccountRequest = z.object({ appid: z.string().max(256), string_uid: z.string().max(255) });

/** Codes of the string-uid service (observed: the SDK says "invalid appid", "invalid string uid"). */
const INVALID_APP_ID = 9_010_001;
const INVALID_ACCOUNT = 9_010_002;

/** What the access point works with. */
export interface AccessPointContext {
  projects: readonly Project[];
  tickets: TicketOffice;
  clock: Clock;
  log: Log;
  faults: Faults;
  rules: RuleBook;
  /** Whether a session has been in a channel before. */
  comesBack(sessionId: string): boolean;
}

type Route = (
  request: IncomingMessage,
  response: ServerResponse,
  context: AccessPointContext,
) => Promise<void>;

/** The gateway is on the same port as the access point, at the address by which the client got here. */
function addressOf({ socket }: IncomingMessage): GatewayAddress {
  return { ip: socket.localAddress ?? '127.0.0.1', port: socket.localPort ?? 0 };
}

const answerChooseServer: Route = async (request, response, context) => {
  const asked = valid(chooseServerRequest, parseJson(await readFormField(request, 'request')), MALFORMED);
  const { refusal, body } = chooseServer(asked, {
    ...context,
    gateway: addressOf(request),
    ip: plainAddress(request.socket.remoteAddress),
    now: context.clock.now(),
    forcedCode: context.faults.active('access-point-code')[0]?.code,
  });
  const [{ buffer }] = asked.request_bodies;
  const { cname: channel, uid } = buffer;
  context.log(refusal ? 'join refused' : 'gateway chosen', { channel, uid, reason: refusal ?? undefined });
  sendJson(response, 200, body);
};

const answerRegisterAccount: Route = async (request, response, { projects }) => {
  const { appid, string_uid: account } = valid(registerAccountRequest, await readJson(request), MALFORMED);
  if (!projects.some((project) => project.appId === appid)) {
    sendJson(response, 200, { code: INVALID_APP_ID });
  } else if (account === '') {
    sendJson(response, 200, { code: INVALID_ACCOUNT });
  } else {
    sendJson(response, 200, { code: 0, uid: integerUidOfAccount(appid, account) });
  }
};

/** Settings of the SDK that Agora may change from afar: none. */
const answerConfiguration: Route = async (_request, response) => {
  sendJson(response, 200, { code: 0, test_tags: {} });
};

/** Statistics that the SDK sends home: thrown away. */
const swallow: Route = async (request, response) => {
  request.resume();
  sendJson(response, 200, {});
};

/** Logs of the SDK that an application asked to send home: thrown away; the SDK wants this word. */
const swallowLog: Route = async (request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'text/plain' }).end('OK');
};

/**
 * Services beyond the channel, which have servers of their own: live streaming, media relay, image moderation. The
 * SDK rejects with UNEXPECTED_RESPONSE and this reason; without an answer it would ask for ever (observed).
 */
const refuseService: Route = async (request, response, { log }) => {
  request.resume();
  log('service refused', { reason: 'live streaming, media relay and image moderation are not here' });
  const refusal = { code: 501, reason: 'The emulator has no such service.' };
  sendJson(response, 200, { code: 0, json_body: JSON.stringify(refusal) });
};

const ROUTES = new Map<string, Route>([
  ['/api/v2/transpond/webrtc', answerChooseServer],
  ['/api/v1?action=stringuid', answerRegisterAccount],
  ['/api/v1?action=config', answerConfiguration],
  ['/api/v1?action=uap', refuseService],
  ['/api/v1?action=wrtc_gateway', refuseService],
  ['/events/messages', swallow],
  ['/upload/v1', swallowLog],
]);

/** A proxy of the SDK is asked for `/ap/?url=` with the host and the path it would have asked (observed). */
const PROXIED = /^\?url=[^/]*(\/.*)$/;

/** The access point's answer to a request, also to one that came by the proxy, or null when it is none of its own. */
export function findAccessPointRoute(asked: URL): Route | null {
  const [, proxied] = (asked.pathname === '/ap/' && PROXIED.exec(asked.search)) || [];
  const url = proxied ? new URL(proxied, asked) : asked;
  const action = url.searchParams.get('action');
  return ROUTES.get(action ? `${url.pathname}?action=${action}` : url.pathname) ?? null;
}
