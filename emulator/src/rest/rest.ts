import type { IncomingMessage, ServerResponse } from 'node:http';
import { RequestError, readJson, sendJson } from '../access-point/http.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Log } from '../log.ts';
import type { Project } from '../project.ts';
import { type Credentials, isAuthorized } from './credentials.ts';
import { KICKING_CALLS, type KickingContext, ruleList } from './kicking-rule.ts';
import { answerQuery } from './queries.ts';
import type { RuleBook } from './rule-book.ts';

/** Where the REST calls begin, as on api.agora.io. */
const ROOT = '/dev/v1/';

/** The calls of Agora's channel management REST API. */
export interface Rest {
  serves(path: string): boolean;
  /** @throws RequestError for what is not authorized, unknown or malformed. */
  answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
}

/** Agora says 401 for an App ID that is not the customer's, too. */
function checker(projects: readonly Project[]): (appId: string) => string {
  return (appId) => {
    if (projects.some((project) => project.appId === appId)) return appId;
    throw new RequestError(401, 'That App ID is not served here.');
  };
}

function isJson({ headers }: IncomingMessage): boolean {
  return headers['content-type']?.startsWith('application/json') ?? false;
}

/** No page of another origin may call these: they answer without the access point's leave to do so. */
export function createRest({
  projects,
  credentials,
  rules,
  gateway,
  log,
}: {
  projects: readonly Project[];
  credentials: Credentials;
  rules: RuleBook;
  gateway: Gateway;
  log: Log;
}): Rest {
  const context: KickingContext = { rules, gateway, log, checkAppId: checker(projects) };

  async function call(request: IncomingMessage, url: URL): Promise<object | null> {
    const path = url.pathname.slice(ROOT.length);
    if (request.method === 'GET') {
      if (path !== 'kicking-rule') return answerQuery(path, url.searchParams, context);
      return ruleList(context.checkAppId(url.searchParams.get('appid') ?? ''), context);
    }
    const change = path === 'kicking-rule' ? KICKING_CALLS.get(request.method ?? '') : undefined;
    if (!change) return null;
    if (!isJson(request)) throw new RequestError(415, 'The content type must be application/json.');
    return change(await readJson(request), context);
  }

  return {
    serves: (path) => path.startsWith(ROOT),
    async answer(request, response, url) {
      if (!isAuthorized(request.headers.authorization, credentials)) {
        response.setHeader('www-authenticate', 'Basic realm="agora-emulator"');
        log('REST call refused', { path: url.pathname.slice(0, 100), status: 401 });
        throw new RequestError(401, 'The customer key or secret is wrong.');
      }
      const answer = await call(request, url);
      if (!answer) throw new RequestError(404, 'There is no such REST call.');
      sendJson(response, 200, answer);
    },
  };
}
