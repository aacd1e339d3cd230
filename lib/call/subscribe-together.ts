import type { Client, IAgoraRTCRemoteUser } from './sdk';

type Medium = 'audio' | 'video';

interface Wish {
  user: IAgoraRTCRemoteUser;
  medium: Medium;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Subscribes to what is wished for at one moment in one negotiation: each takes some 40 ms, and a person who joins
 * wishes for everybody's sound and picture at once.
 * @returns a function that subscribes to one person's sound or picture, and throws what the SDK threw.
 */
export function subscribeTogether(
  client: Pick<Client, 'massSubscribe'>,
): (user: IAgoraRTCRemoteUser, medium: Medium) => Promise<void> {
  let wishes: Wish[] = [];

  async function grant(): Promise<void> {
    const granted = wishes;
    wishes = [];
    try {
      const list = granted.map(({ user, medium }) => ({ user, mediaType: medium }));
      const results = await client.massSubscribe(list);
      for (const { user, medium, resolve, reject } of granted) {
        const result = results.find((one) => one.user.uid === user.uid && one.mediaType === medium);
        if (result?.error) reject(result.error);
        else resolve();
      }
    } catch (error) {
      for (const { reject } of granted) reject(error);
    }
  }

  return (user, medium) =>
    new Promise((resolve, reject) => {
      // The SDK tells of one person's sound and picture in two events of one moment.
      if (wishes.length === 0) setTimeout(() => void grant());
      wishes.push({ user, medium, resolve, reject });
    });
}
