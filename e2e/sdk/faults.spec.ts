import { expect } from '@playwright/test';
import { test } from './fixtures.ts';

test('a code of the access point, a removal and an end of the token are what the SDK makes of them', async ({
  credentials,
  emulator,
  newSdkPage,
}) => {
  const page = await newSdkPage();
  const options = credentials(1);
  const ana = { channel: options.channel, uid: '1' };
  await emulator.fault({ type: 'access-point-code', code: 2_010_016 });
  expect((await page.join(options)).error).toMatchObject({ reason: 'amount of users over load' });
  await emulator.clearFaults();

  await page.join(options);
  await emulator.fault({ type: 'remove', ...ana });
  await page.expectEvent('connection-state-change RECONNECTING CONNECTED');
  await emulator.fault({ type: 'expire-token', ...ana, inMilliseconds: 1000 });
  await page.expectEvent('token-privilege-will-expire');
  await page.expectEvent('token-privilege-did-expire');
});
