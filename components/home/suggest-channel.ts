const MOODS = [
  'amber',
  'brave',
  'bright',
  'calm',
  'clear',
  'deep',
  'early',
  'easy',
  'fair',
  'fresh',
  'gentle',
  'golden',
  'kind',
  'light',
  'lucky',
  'merry',
  'mild',
  'open',
  'quick',
  'quiet',
  'silver',
  'steady',
  'sunny',
  'warm',
];
const ANIMALS = [
  'badger',
  'beaver',
  'crane',
  'dolphin',
  'finch',
  'fox',
  'gecko',
  'hare',
  'heron',
  'ibis',
  'koala',
  'lark',
  'lynx',
  'marten',
  'otter',
  'owl',
  'panda',
  'puffin',
  'raven',
  'robin',
  'seal',
  'swift',
  'tapir',
  'wren',
];

/**
 * A channel name that is easy to say, such as `calm-otter-42`.
 * @param random a number from 0 to just under 1, as `Math.random` answers.
 */
export function suggestChannel(random: () => number): string {
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)];
  return `${pick(MOODS)}-${pick(ANIMALS)}-${10 + Math.floor(random() * 90)}`;
}
