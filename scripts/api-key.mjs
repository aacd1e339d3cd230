/** `npm run api-key -- --id backend --channels 'team-*'`: makes an API key, and its entry for API_KEYS. */
import { createHash, randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Failure } from './lib/failure.mjs';
import { program } from './lib/program.mjs';

const usage =
  'npm run -s api-key -- --id NAME --channels PATTERN… [--roles publisher,subscriber] [--services rtc,rtm,chat,chat-app] [--invites]';

function read() {
  try {
    return parseArgs({
      options: {
        id: { type: 'string' },
        channels: { type: 'string', multiple: true },
        roles: { type: 'string', default: 'publisher,subscriber' },
        services: { type: 'string', default: 'rtc' },
        invites: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    throw new Failure(`Used as: ${usage}`);
  }
}

/**
 * @param {string} name
 * @param {string} given
 * @param {readonly string[]} words
 */
function listOf(name, given, words) {
  const list = given.split(',').map((word) => word.trim());
  if (list.every((word) => words.includes(word))) return list;
  throw new Failure(`--${name} must be a list out of ${words.join(', ')}.`);
}

program(async () => {
  const { id, channels, roles, services, invites } = read();
  if (!id || !/^[a-zA-Z0-9-]{1,32}$/.test(id) || !channels) throw new Failure(`Used as: ${usage}`);
  const secret = randomBytes(32).toString('base64url');
  const entry = {
    id,
    hash: createHash('sha256').update(secret).digest('hex'),
    channels,
    roles: listOf('roles', roles, ['publisher', 'subscriber']),
    services: listOf('services', services, ['rtc', 'rtm', 'chat', 'chat-app']),
    ...(invites ? { invites } : {}),
  };
  console.log(
    `The key, shown this once; it is sent as Authorization: Bearer KEY:\n\n  parley_${id}_${secret}\n`,
  );
  console.log(
    `Its entry for API_KEYS, a JSON list, which holds only the key's digest:\n\n  ${JSON.stringify(entry)}`,
  );
});
