import { DEMO_PROJECT } from 'agora-emulator/demo-project';
import fc from 'fast-check';
import { NextRequest } from 'next/server';
import { beforeAll, expect, it, vi } from 'vitest';
import { POST as atDoor, GET as door } from '@/app/api/door/[channel]/route';
import { POST as invitations } from '@/app/api/invitations/route';
import { GET as callback } from '@/app/auth/callback/route';
import { POST as signOut } from '@/app/auth/sign-out/route';
import { GET as start } from '@/app/auth/start/route';
import { GET as chat } from '@/app/chat/[[...path]]/route';
import { POST as getToken } from '@/app/getToken/route';
import { GET as healthz } from '@/app/healthz/route';
import { POST as introspect } from '@/app/introspect/route';
import { GET as invite } from '@/app/invite/[invitation]/route';
import { GET as metrics } from '@/app/metrics/route';
import { GET as ping } from '@/app/ping/route';
import { GET as readyz } from '@/app/readyz/route';
import { GET as rtc } from '@/app/rtc/[[...path]]/route';
import { GET as rte } from '@/app/rte/[[...path]]/route';
import { GET as rtm } from '@/app/rtm/[[...path]]/route';
import { proxy } from '@/proxy';
import { answerProblem, type HostileRequest, hostileRequest } from './testing/hostile-requests';

const OPERATOR_KEY = 'operator-operator-operator-operator';
const METRICS_TOKEN = 'prometheus-prometheus-prometheus';

beforeAll(() => {
  vi.stubEnv('APP_ID', '');
  vi.stubEnv('APP_CERTIFICATE', '');
  vi.stubEnv('EMULATOR_URL', 'http://127.0.0.1:4700');
  vi.stubEnv('OPERATOR_KEY', OPERATOR_KEY);
  for (const limit of ['ADDRESS', 'SESSION', 'CHANNEL']) vi.stubEnv(`RATE_LIMIT_${limit}`, 'off');
  vi.stubEnv('METRICS_TOKEN', METRICS_TOKEN);
});

type Handler = (request: Request) => Response | Promise<Response>;
const handlers = new Map<string, Handler>(
  Object.entries({ rtc, rte, rtm, chat, getToken, introspect, ping, healthz, readyz, metrics, invite }),
);

/** Endpoints whose path has more than one part, by method. */
const deeper = new Map<string, Handler>([
  ['GET api/door', door],
  ['POST api/door', atDoor],
  ['POST api/invitations', invitations],
  ['GET auth/start', start],
  ['GET auth/callback', callback],
  ['POST auth/sign-out', signOut],
]);

/** Answers as the server does: first what stands before the handlers, then the handler of the path. */
async function answer({ method, path, headers, body }: HostileRequest): Promise<Response | null> {
  const url = new URL(`http://parley.test${path}`);
  const [, first = '', second = ''] = url.pathname.split('/');
  const handler = handlers.get(first) ?? deeper.get(`${method} ${first}/${second}`);
  if (!handler) return null;
  const init = { method, headers, ...(body === undefined ? {} : { body }) };
  const refused = await proxy(new NextRequest(url, init));
  if (refused.headers.get('x-middleware-next') !== '1') return refused;
  return handler(new Request(url, init));
}

it('answers 2000 hostile requests without a fault, a stack or a secret', { timeout: 120_000 }, async () => {
  const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const secrets = [DEMO_PROJECT.appCertificate, OPERATOR_KEY, METRICS_TOKEN];
  const statuses = new Map<number, number>();
  const check = async (request: HostileRequest) => {
    const response = await answer(request);
    if (!response) return;
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    const shown = `${JSON.stringify([...response.headers])}\n${await response.text()}`;
    expect(answerProblem(response.status, shown, secrets)).toBeNull();
  };
  await fc.assert(fc.asyncProperty(hostileRequest, check), { numRuns: 2000 });
  // Had all been refused for one reason, little would be proved.
  for (const status of [200, 400, 405]) expect(statuses.get(status)).toBeGreaterThan(20);
  expect(log.mock.calls.join('')).not.toContain(DEMO_PROJECT.appCertificate);
  log.mockRestore();
});
