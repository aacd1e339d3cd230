import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { integerUidOfAccount, type Uid } from '../member-id.ts';
import type { Project } from '../project.ts';
import type { RuleBook } from '../rest/rule-book.ts';
import { judge } from './judge.ts';
import { REFUSALS, type Refusal } from './refusals.ts';
import type { Ticket, TicketOffice } from './ticket.ts';

/** The services an SDK asks for by number, and the flag that marks each one's answer (observed: SDK 4.24.8). */
const FLAG_OF_SERVICE = new Map([
  [11, 4096],
  [18, 1_048_576],
  [20, 4_194_304],
  [26, 4_194_310],
]);
const CHOOSE_GATEWAY = 11;
const USER_ACCOUNT_DETAIL = '6';

/** Agora's documented set for channel names, 1 to 64 bytes. */
const CHANNEL_NAME = /^[a-zA-Z0-9 !#$%&()+\-:;<=.>?@[\]^_{}|~,]{1,64}$/;

export const chooseServerRequest = z.object({
  appid: z.string().max(256),
  opid: z.number(),
  /** The SDK's own name for the stay, the same again when it reconnects. */
  sid: z.string().max(64).optional(),
  request_bodies: z.tuple([
    z.object({
      buffer: z.object({
        cname: z.string().max(1024),
        key: z.string().max(8192).optional(),
        /** Stands for the key when the SDK asks for a new ticket before `renew_token` (`USE_NEW_TOKEN`). */
        token: z.string().max(8192).optional(),
        uid: z.number().int().min(0).max(0xffff_ffff),
        service_ids: z.array(z.number()).max(16),
        detail: z.record(z.string(), z.string()).optional(),
      }),
    }),
  ]),
});

export type ChooseServerRequest = z.infer<typeof chooseServerRequest>;

/** Where the gateway listens, as the SDK is told. */
export interface GatewayAddress {
  ip: string;
  port: number;
}

type Decision = { refusal: Refusal } | { ticket: Ticket };

/** What the decision rests on, beside the request itself. */
interface DecisionContext {
  projects: readonly Project[];
  rules: RuleBook;
  /** The client's address. */
  ip: string;
  /** Milliseconds since 1970. */
  now: number;
  comesBack(sessionId: string): boolean;
}

/** Decides whether the bearer of a token may enter a channel. */
function decide(
  request: ChooseServerRequest,
  { projects, rules, ip, now, comesBack }: DecisionContext,
): Decision {
  const [{ buffer }] = request.request_bodies;
  const { cname: channelName, key = buffer.token ?? '', uid: asked, detail } = buffer;
  const project = projects.find((candidate) => candidate.appId === request.appid);
  if (!project) return { refusal: 'unknown-app-id' };
  if (!CHANNEL_NAME.test(channelName)) return { refusal: 'bad-channel-name' };

  const account = detail?.[USER_ACCOUNT_DETAIL];
  const uid: Uid = account ?? asked;
  const verdict = judge({ project, key, channelName, uid, now });
  if ('refusal' in verdict) return verdict;

  const uintId = account ? integerUidOfAccount(project.appId, account) : asked || randomInt(1, 2 ** 32);
  const ticket: Ticket = {
    appId: project.appId,
    channelName,
    uid: account ?? uintId,
    uintId,
    ip,
    grant: verdict.grant,
  };
  // A client that reconnects asks again after a refusal, until the rule ends; the gateway tells it what it is banned by.
  const refused = rules.isBanned(ticket) && !comesBack(request.sid ?? '');
  return refused ? { refusal: 'banned' } : { ticket };
}

/** What the access point answers, and what it decided, for the log. */
export interface ChooseServerAnswer {
  refusal: Refusal | null;
  body: object;
}

/** Answers the SDK's question "which gateway may I use?". */
export function chooseServer(
  request: ChooseServerRequest,
  context: DecisionContext & {
    tickets: TicketOffice;
    gateway: GatewayAddress;
    /** A code to answer with, whatever was asked. */
    forcedCode?: number | undefined;
  },
): ChooseServerAnswer {
  const [{ buffer }] = request.request_bodies;
  const decision = decide(request, context);
  const accepted = 'ticket' in decision && !context.forcedCode ? decision.ticket : null;
  const refusal = 'refusal' in decision ? decision.refusal : null;

  const ticket = accepted ? context.tickets.issue(accepted) : '';
  const entries = buffer.service_ids
    .filter((service) => FLAG_OF_SERVICE.has(service))
    .map((service) => ({
      uri: 23,
      buffer: {
        code: context.forcedCode ?? (refusal ? REFUSALS[refusal] : 0),
        flag: FLAG_OF_SERVICE.get(service),
        uid: accepted?.uintId ?? buffer.uid,
        cid: 1,
        cname: buffer.cname,
        cert: ticket,
        ticket,
        edges_services: accepted && service === CHOOSE_GATEWAY ? [context.gateway] : [],
        detail: { 8: '1' },
      },
    }));
  return {
    refusal,
    body: {
      code: 0,
      enter_ts: context.now,
      leave_ts: context.now,
      opid: request.opid,
      detail: {},
      response_body: entries,
    },
  };
}
