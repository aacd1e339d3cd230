import type { Client, IAgoraRTCRemoteUser } from './sdk';

/**
 * Ends the pictures that are no longer wanted at one moment in one negotiation, as they are when one turns a page.
 * @returns a function that ends one person's picture. Never throws: whoever is gone has none.
 */
export function unsubscribeTogether(
  client: Pick<Client, 'massUnsubscribe' | 'unsubscribe'>,
): (user: IAgoraRTCRemoteUser) => Promise<void> {
  let users: IAgoraRTCRemoteUser[] = [];
  let next: Promise<void> | null = null;

  async function end(): Promise<void> {
    const ended = users;
    users = [];
    next = null;
    try {
      await client.massUnsubscribe(ended.map((user) => ({ user, mediaType: 'video' })));
    } catch {
      // One who is gone must not keep the others' pictures coming.
      await Promise.all(ended.map((user) => client.unsubscribe(user, 'video').catch(() => {})));
    }
  }

  return (user) => {
    users.push(user);
    next ??= new Promise((resolve) => setTimeout(resolve)).then(end);
    return next;
  };
}
