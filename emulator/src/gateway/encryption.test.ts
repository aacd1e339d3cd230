import { constants, createPublicKey, publicEncrypt } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../emulator.ts';
import { joinChannel } from '../testing/signalling-client.ts';

let emulator: Emulator;
let publicKey: ReturnType<typeof createPublicKey>;
beforeAll(async () => {
  emulator = await startEmulator();
  const response = await fetch(`${emulator.url}/media-key`);
  const { publicKey: spki } = (await response.json()) as { publicKey: string };
  publicKey = createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' });
});
afterAll(() => emulator.close());

/** As the SDK writes them; the same secret is written differently each time. */
const encrypted = (secret: string, mode = 'aes-128-gcm', salt?: string) => ({
  aes_mode: mode,
  aes_secret: publicEncrypt(
    { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
    Buffer.from(secret),
  ).toString('base64'),
  aes_salt: salt,
});
const video = { ortc: [{ stream_type: 'high', ssrcs: [{ ssrcId: 20 }] }] };

let channels = 0;
/** Ana publishes, Ben subscribes; who of them hears of a crypt error? */
async function crypts(ana: () => object, ben: () => object): Promise<boolean[]> {
  channels += 1;
  const channel = `crypt-${channels}`;
  const members = [
    await joinChannel(emulator, { channel, uid: 1, more: ana() }),
    await joinChannel(emulator, { channel, uid: 2, more: ben() }),
  ].map(({ client }) => client);
  await members[0]?.request('publish', video);
  expect((await members[1]?.request('subscribe', { ssrcId: 20 }))?.result).toBe('success');
  return members.map(({ notifications }) => notifications.some(({ type }) => type === 'on_crypt_error'));
}

const plain = () => ({});
test.each<[string, () => object, () => object, boolean]>([
  ['nobody encrypts', plain, plain, false],
  ['the same secret', () => encrypted('one'), () => encrypted('one'), false],
  ['another secret', () => encrypted('one'), () => encrypted('two'), true],
  ['another mode', () => encrypted('one'), () => encrypted('one', 'aes-256-gcm'), true],
  [
    'another salt',
    () => encrypted('one', 'aes-128-gcm2', 'AA=='),
    () => encrypted('one', 'aes-128-gcm2', 'AQ=='),
    true,
  ],
  ['only one encrypts', () => encrypted('one'), plain, true],
  [
    'secrets that cannot be read',
    () => ({ aes_mode: 'aes-128-gcm', aes_secret: 'AAAA' }),
    () => ({ aes_mode: 'aes-128-gcm', aes_secret: 'BBBB' }),
    false,
  ],
])('%s', async (_, ana, ben, fails) => {
  expect(await crypts(ana, ben)).toEqual([fails, fails]);
});
