import { type ChannelState, readChannelState } from './channel-state';
import { store } from './store';

/** What hosts decide is kept this long after the last change or token, in seconds. */
const LIFE = 86_400;

const recordOf = (channel: string) => `channel:${channel}`;

/** Seconds since 1970. */
export const seconds = (): number => Math.floor(Date.now() / 1000);

export async function channelState(channel: string): Promise<ChannelState> {
  return readChannelState(await store().read(recordOf(channel)), seconds());
}

/**
 * Changes fields of a channel's record; null takes one away.
 * @param life of the record from now on, in seconds.
 */
export function changeChannel(
  channel: string,
  fields: Readonly<Record<string, string | null>>,
  life = LIFE,
): Promise<void> {
  return store().write(recordOf(channel), fields, life);
}
