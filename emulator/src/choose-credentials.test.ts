import { expect, test } from 'vitest';
import { chooseCredentials } from './choose-credentials.ts';
import { DEMO_CREDENTIALS } from './demo-project.ts';

const environment = { AGORA_CUSTOMER_ID: 'id', AGORA_CUSTOMER_SECRET: 'secret' };

test('the command line comes before the environment, and that before the public pair', () => {
  expect(chooseCredentials('key:with:colons', environment)).toEqual({
    restKey: 'key',
    restSecret: 'with:colons',
  });
  expect(chooseCredentials(undefined, environment)).toEqual({ restKey: 'id', restSecret: 'secret' });
  expect(chooseCredentials(undefined, {})).toEqual(DEMO_CREDENTIALS);
});

test.each<[string | undefined, Record<string, string>, string]>([
  ['key', {}, '--rest must be'],
  ['key:', {}, '--rest must be'],
  [undefined, { AGORA_CUSTOMER_ID: 'id' }, 'AGORA_CUSTOMER_SECRET is not'],
  [undefined, { AGORA_CUSTOMER_SECRET: 'hidden' }, 'AGORA_CUSTOMER_ID is not'],
])('%s with %j is refused, without the values', (option, variables, message) => {
  expect(() => chooseCredentials(option, variables)).toThrow(message);
  expect(() => chooseCredentials(option, variables)).not.toThrow('hidden');
});
