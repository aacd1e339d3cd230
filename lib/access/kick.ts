import { settings } from '@/lib/env';
import { log } from '@/lib/server/log';

/**
 * How long a ban lasts, in minutes. Tokens of people end within 15 and no other is given: it need not last much longer,
 * unless anyone may have got a token for a day.
 */
const BAN = { people: 20, anyone: 1440 };

/** The calls are answered within a second or not at all, in milliseconds. */
const PATIENCE = 5000;

/**
 * Puts uids out of a channel at once, by a banning rule for each (source: Agora's channel management API, "Create a
 * rule"). Without the customer id, or when the network doesn't answer, nothing is done: they then stay until their
 * token ends, and the page of an honest client leaves by itself.
 */
export async function kick(channel: string, uids: readonly number[]): Promise<void> {
  const { networkCalls, appId, access } = settings();
  if (!networkCalls) return;
  const { url, customerId, customerSecret } = networkCalls;
  const credentials = Buffer.from(`${customerId}:${customerSecret.reveal()}`).toString('base64');
  const time = access.policies.has('open') ? BAN.anyone : BAN.people;
  const rules = uids.map(async (uid) => {
    const response = await fetch(`${url}/dev/v1/kicking-rule`, {
      method: 'POST',
      headers: { authorization: `Basic ${credentials}`, 'content-type': 'application/json' },
      body: JSON.stringify({ appid: appId, cname: channel, uid, time, privileges: ['join_channel'] }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
  });
  for (const result of await Promise.allSettled(rules)) {
    if (result.status === 'rejected') {
      log.warn({ error: result.reason }, 'the network did not take a banning rule');
    }
  }
}
