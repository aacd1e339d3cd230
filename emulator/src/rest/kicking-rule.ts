import { z } from 'zod';
import { RequestError, valid } from '../access-point/http.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Log } from '../log.ts';
import { BANNABLE, type BanRule, durationOf, plainAddress } from './ban-rules.ts';
import { enforce } from './enforce.ts';
import type { RuleBook } from './rule-book.ts';

/** Left out, null, empty or 0: the field names nobody. */
const optionalText = z.string().max(255).nullish();
const uid = z.number().int().min(0).max(0xffff_ffff);
// Documented as a number; some server libraries send its digits.
const optionalUid = z
  .union([
    uid,
    z
      .string()
      .regex(/^\d{0,10}$/)
      .transform(Number)
      .pipe(uid),
  ])
  .nullish();
const duration = z.number().min(0).nullish();

const newRule = z.object({
  appid: z.string(),
  cname: optionalText,
  uid: optionalUid,
  ip: optionalText,
  time: duration,
  time_in_seconds: duration,
  privileges: z.array(z.enum(BANNABLE)).min(1),
});
const newEnd = z.object({ appid: z.string(), id: z.number(), time: duration, time_in_seconds: duration });
const ruleName = z.object({ appid: z.string(), id: z.number() });

const instant = (milliseconds: number) => new Date(milliseconds).toISOString();

function written(rule: BanRule): object {
  return {
    id: rule.id,
    appid: rule.appId,
    uid: rule.uid ?? 0,
    // The network numbers the operation too; here it is the rule's own number.
    opid: rule.id,
    cname: rule.channelName ?? '',
    ip: rule.ip ?? '',
    ts: instant(rule.endsAt),
    privileges: rule.privileges,
    createAt: instant(rule.createdAt),
    updateAt: instant(rule.updatedAt),
  };
}

/** What the banning rules work with. */
export interface KickingContext {
  rules: RuleBook;
  gateway: Gateway;
  log: Log;
  /** @throws RequestError when the project is none of this emulator's. */
  checkAppId(appId: string): string;
}

function create(body: unknown, { rules, gateway, log, checkAppId }: KickingContext): object {
  const asked = valid(newRule, body);
  const channelName = asked.cname || null;
  const uid = asked.uid || null;
  const ip = asked.ip ? plainAddress(asked.ip) : null;
  if (channelName === null && uid === null && ip === null) {
    throw new RequestError(400, 'A rule needs a cname, a uid or an ip.');
  }
  const { privileges } = asked;
  const lasts = durationOf(asked.time, asked.time_in_seconds);
  const rule = rules.add({ appId: checkAppId(asked.appid), channelName, uid, ip, privileges }, lasts);
  log('banning rule', {
    id: rule.id,
    channel: channelName ?? undefined,
    uid: uid ?? undefined,
    ip: ip ?? undefined,
    privileges: privileges.join(','),
    seconds: lasts / 1000,
  });
  enforce(rule, gateway);
  return { status: 'success', id: rule.id };
}

function update(body: unknown, { rules, gateway, log, checkAppId }: KickingContext): object {
  const asked = valid(newEnd, body);
  const lasts = durationOf(asked.time, asked.time_in_seconds);
  const rule = rules.extend(checkAppId(asked.appid), asked.id, lasts);
  if (!rule) throw new RequestError(404, 'There is no such rule.');
  log('banning rule changed', { id: rule.id, seconds: lasts / 1000 });
  enforce(rule, gateway);
  return { status: 'success', result: { id: rule.id, ts: instant(rule.endsAt) } };
}

function remove(body: unknown, { rules, log, checkAppId }: KickingContext): object {
  const { appid, id } = valid(ruleName, body);
  if (!rules.remove(checkAppId(appid), id)) throw new RequestError(404, 'There is no such rule.');
  log('banning rule deleted', { id });
  return { status: 'success', id };
}

/** The calls on `/dev/v1/kicking-rule` that carry a body, by HTTP method. */
export const KICKING_CALLS = new Map([
  ['POST', create],
  ['PUT', update],
  ['DELETE', remove],
]);

/** "Get rule list": the rules of a project that are in force. */
export function ruleList(appId: string, { rules }: KickingContext): object {
  return { status: 'success', rules: rules.list(appId).map(written) };
}
