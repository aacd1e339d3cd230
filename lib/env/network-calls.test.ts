import { DEMO_CREDENTIALS } from 'agora-emulator/demo-project';
import { expect, it } from 'vitest';
import { readNetworkCalls } from './network-calls';

const pair = { AGORA_CUSTOMER_ID: 'id', AGORA_CUSTOMER_SECRET: 'secret' };
const emulator = 'http://127.0.0.1:4700';

it.each([
  [{}, null, false, null],
  [{}, emulator, false, null],
  [pair, null, false, 'https://api.agora.io id secret'],
  [pair, emulator, false, `${emulator} id secret`],
  [{ ...pair, AGORA_REST_URL: 'https://rest.test/' }, null, false, 'https://rest.test id secret'],
  [{}, emulator, true, `${emulator} ${DEMO_CREDENTIALS.restKey} ${DEMO_CREDENTIALS.restSecret}`],
])('reads %j', (env, emulatorUrl, localDemo, expected) => {
  const read = readNetworkCalls(env, emulatorUrl, localDemo);
  expect(read && `${read.url} ${read.customerId} ${read.customerSecret.reveal()}`).toBe(expected);
});

it.each([
  [{ AGORA_CUSTOMER_ID: 'id' }, 'AGORA_CUSTOMER_SECRET is missing'],
  [{ AGORA_CUSTOMER_SECRET: 'secret' }, 'AGORA_CUSTOMER_ID is missing'],
  [{ ...pair, AGORA_REST_URL: 'api.agora.io' }, 'AGORA_REST_URL must be'],
])('refuses %j', (env, message) => {
  expect(() => readNetworkCalls(env, null, false)).toThrow(message);
});
