import { SettingsError } from './settings-error';

export type Environment = Readonly<Record<string, string | undefined>>;

const HEX_32 = /^[0-9a-f]{32}$/i;

/** @throws SettingsError unless the value is 32 hexadecimal digits. */
export function checkHex(name: string, value: string): string {
  if (!HEX_32.test(value)) throw new SettingsError(`${name} must be 32 hexadecimal digits.`);
  return value;
}

/**
 * An origin without a trailing slash.
 * @param example for the message, such as `https://calls.example.com`.
 * @throws SettingsError
 */
export function checkOrigin(name: string, value: string, example: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !isHttp || url.href !== `${url.origin}/`) {
    throw new SettingsError(`${name} must be an http or https origin, such as ${example}.`);
  }
  return url.origin;
}

/** The parts of a comma-separated value, without space around them and without empty ones. */
export function listOf(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * One of a few words; the first when the value is unset.
 * @throws SettingsError
 */
export function oneOf<Word extends string>(
  name: string,
  value: string | undefined,
  words: readonly [Word, ...Word[]],
): Word {
  const word = value ? words.find((candidate) => candidate === value) : words[0];
  if (word === undefined) throw new SettingsError(`${name} must be ${words.join(' or ')}.`);
  return word;
}
