import type { Medium } from '../channel/channel.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { takeBack } from '../gateway/publishing.ts';
import { type BanRule, concerns, meansOf } from './ban-rules.ts';

/**
 * Lets a rule act on those who are in already: out of the channel, or without their streams. Somebody whose stream is
 * taken back hears nothing of it and goes on sending in vain; the others hear that it is gone.
 */
export function enforce(rule: BanRule, gateway: Gateway): void {
  const media = (['audio', 'video'] as const satisfies Medium[]).filter((medium) =>
    rule.privileges.includes(`publish_${medium}`),
  );
  const sessions = [...gateway.rooms()].flatMap((room) => [...room.sessions.values()]);
  for (const session of sessions.filter(({ ticket }) => concerns(rule, ticket))) {
    if (rule.privileges.includes('join_channel')) gateway.ban(session, meansOf(rule));
    else takeBack(session, media);
  }
}
