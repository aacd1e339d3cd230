import type { Clock } from '../clock.ts';
import { type BannablePrivilege, type BanRule, type Candidate, findBan, isBanned } from './ban-rules.ts';

/** What a new rule says; the book adds its number and its times. */
export type NewRule = Pick<BanRule, 'appId' | 'channelName' | 'uid' | 'ip' | 'privileges'>;

/** The banning rules in force. */
export interface RuleBook {
  /** @param duration milliseconds; a rule of 0 is answered but not kept. */
  add(rule: NewRule, duration: number): BanRule;
  /** Gives a rule a new end, `duration` milliseconds from now; null when the project has no such rule. */
  extend(appId: string, id: number, duration: number): BanRule | null;
  /** Answers whether the project had such a rule. */
  remove(appId: string, id: number): boolean;
  list(appId: string): BanRule[];
  find(candidate: Candidate, privilege: BannablePrivilege): BanRule | null;
  isBanned(candidate: Candidate): boolean;
}

export function createRuleBook(clock: Clock): RuleBook {
  const rules = new Map<number, BanRule>();
  let lastId = 0;

  function forgetPast(): void {
    for (const { id, endsAt } of rules.values()) if (endsAt <= clock.now()) rules.delete(id);
  }
  function keep(rule: BanRule): BanRule {
    rules.set(rule.id, rule);
    forgetPast();
    return rule;
  }
  const ruleOf = (appId: string, id: number) => {
    forgetPast();
    const rule = rules.get(id);
    return rule?.appId === appId ? rule : null;
  };

  return {
    add(rule, duration) {
      const now = clock.now();
      lastId += 1;
      return keep({ ...rule, id: lastId, createdAt: now, updatedAt: now, endsAt: now + duration });
    },
    extend(appId, id, duration) {
      const rule = ruleOf(appId, id);
      const now = clock.now();
      return rule && keep({ ...rule, updatedAt: now, endsAt: now + duration });
    },
    remove: (appId, id) => ruleOf(appId, id) !== null && rules.delete(id),
    list(appId) {
      forgetPast();
      return [...rules.values()].filter((rule) => rule.appId === appId);
    },
    find: (candidate, privilege) => findBan(rules.values(), candidate, privilege, clock.now()),
    isBanned: (candidate) => isBanned(rules.values(), candidate, clock.now()),
  };
}
