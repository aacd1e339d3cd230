/** Why a text is no channel name. */
export type ChannelNameProblem = 'empty' | 'too-long' | 'bad-characters' | 'only-dots';

export const MAX_CHANNEL_NAME_LENGTH = 63;

const FOREIGN = /[^a-zA-Z0-9 !#$%&()+\-:;<=.>?@[\]^_{}|~,]/gu;

/** The characters of a text that no channel name may hold, each once, in the order in which they come. */
export function foreignCharacters(text: string): string[] {
  return [...new Set(text.match(FOREIGN))];
}

/** What is wrong with a text as a channel's name; null when nothing is (Agora's documented 89 characters, 1 to 63). */
export function channelNameProblem(text: string): ChannelNameProblem | null {
  if (text === '') return 'empty';
  if (foreignCharacters(text).length > 0) return 'bad-characters';
  if (text.length > MAX_CHANNEL_NAME_LENGTH) return 'too-long';
  // A browser takes `.` and `..` in an address for steps in its path, however they are written.
  if (text === '.' || text === '..') return 'only-dots';
  return null;
}
