import { z } from 'zod';
import type { Environment } from './check';
import { SettingsError } from './settings-error';

const apiKey = z.strictObject({
  id: z.string().regex(/^[a-zA-Z0-9-]{1,32}$/),
  /** The SHA-256 digest of the key's secret part, in hexadecimal digits. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Channel names; a star stands for any characters. */
  channels: z.array(z.string().min(1)).min(1),
  roles: z.array(z.enum(['publisher', 'subscriber'])).min(1),
  /** `chat` is for the tokens of users; `chat-app` for that of the app, which may do all that can be done in Chat. */
  services: z
    .array(z.enum(['rtc', 'rtm', 'chat', 'chat-app']))
    .min(1)
    .default(['rtc']),
  /** Whether it may make invitations to its channels. */
  invites: z.boolean().default(false),
});

/** A key with which another server asks for tokens, and what it may ask for. */
export type ApiKey = Readonly<z.infer<typeof apiKey>>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @throws SettingsError */
export function readApiKeys(env: Environment): ApiKey[] {
  if (!env.API_KEYS) {
    throw new SettingsError(
      'API_KEYS is missing: the policy api-key needs it, as `npm run api-key` prints it.',
    );
  }
  const read = z.array(apiKey).min(1).safeParse(parseJson(env.API_KEYS));
  if (!read.success) {
    throw new SettingsError('API_KEYS must be a JSON list of keys, as `npm run api-key` prints it.');
  }
  if (new Set(read.data.map(({ id }) => id)).size < read.data.length) {
    throw new SettingsError('API_KEYS must give each key an id of its own.');
  }
  return read.data;
}
