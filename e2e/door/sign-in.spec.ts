import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { joinBy, signIn, test } from './fixtures.ts';

test('who signs in comes back to the call under the name of the account, guests are called guests, and who signs out is out at the next renewal', async ({
  channelName: channel,
  emulator,
  newPerson,
  door,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.page.goto(`${door.url}/call/${channel}`);
  await expect(ana.page.getByRole('heading', { name: 'Sign in first' })).toBeVisible();
  await expectAccessible(ana.page, 'signed out');
  await signIn(ana, 'ana@example.com');
  await expect(ana.page).toHaveURL(`${door.url}/call/${channel}`);
  await expect(ana.page.getByText('Signed in as Ana')).toBeVisible();
  await ana.clickJoin();
  await expect(ana.button('Leave')).toBeVisible();

  // A guest may call himself Ana, too.
  await joinBy(ben, await door.invite({ channel }), 'Ana');
  await expect(ben.tileOf('Ana').filter({ hasText: 'Host' })).toBeVisible();
  await expect(ana.others.filter({ hasText: 'Guest' })).toBeVisible();

  const other = await ana.page.context().newPage();
  await other.goto(door.url);
  await other.getByRole('button', { name: 'Sign out' }).click();
  await expect(other.getByRole('link', { name: 'Sign in with Example' })).toBeVisible();
  const uid = (await ana.ownTile.getAttribute('data-uid')) ?? '';
  await emulator.fault({ type: 'expire-token', channel, uid });
  await expect(ana.page.getByText('Sign in to come into this call.')).toBeVisible();
  await expect(ben.others).toHaveCount(0);
});

test('an account that is not on the list may not come in', async ({
  channelName: channel,
  newPerson,
  door,
}) => {
  const eve = await newPerson();
  await eve.page.goto(`${door.url}/call/${channel}`);
  await signIn(eve, 'eve@example.org');
  await expect(eve.page.getByRole('heading', { name: 'This account can’t come in' })).toBeVisible();
  await eve.page.goto(door.url);
  await expect(eve.page.getByText('Signed in as Eve')).toBeVisible();
  await eve.page.goBack();
  await eve.button('Use another account').click();
  await expect(eve.page.getByRole('heading', { name: 'Sign in first' })).toBeVisible();
});
