import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { follow, joinBy, test } from './fixtures.ts';

test('a host mutes and removes a guest, who is out at once and cannot come back', async ({
  channelName: channel,
  newPerson,
  door,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await joinBy(ana, await door.invite({ channel, host: true }), 'Ana');
  await joinBy(ben, await door.invite({ channel }), 'Ben');
  await expect(ben.tileOf('Ana').filter({ hasText: 'Host' })).toBeVisible();
  await ana.button('People').click();
  await ana.button('Mute everyone').click();
  // On the screen, and once from the announcer.
  await expect(ben.page.getByText('A host turned your microphone off.')).toHaveCount(2);
  await expect(ben.page.getByTestId('announcer')).toContainText('A host turned your microphone off.');
  await expect(ben.button('Turn microphone on')).toBeVisible();
  await expect(ana.tileOf('Ben').getByText('Microphone off')).toBeAttached();

  const uid = await ben.ownTile.getAttribute('data-uid');
  await ana.button('Actions for Ben').click();
  await ana.page.getByRole('menuitem', { name: 'Remove from the call' }).click();
  const dialog = ana.page.getByRole('dialog', { name: 'Remove Ben?' });
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(ben.page.getByText('You were removed from this call.')).toBeVisible();
  await expect(ana.tileOf('Ben')).toHaveCount(0);

  const refused = await ben.page.request.get(`${door.url}/rtc/${channel}/publisher/uid/${uid}/`);
  expect([refused.status(), (await refused.json()).code]).toEqual([403, 'removed']);
  await ben.page.reload();
  await expect(ben.page.getByRole('alert').filter({ hasText: 'You were removed' })).toBeVisible();
  await ben.clickJoin();
  await expect(ben.button('Leave')).toHaveCount(0);
});

test('in a waiting room a host lets one in and another not; a locked call keeps who is in, and lets nobody else in', {
  tag: '@slow',
}, async ({ channelName: channel, emulator, newPerson, door }) => {
  const [ana, ben, eve] = [await newPerson(), await newPerson(), await newPerson()];
  await joinBy(ana, await door.invite({ channel, host: true }), 'Ana');
  await ana.button('People').click();
  const waitingRoom = ana.page.getByRole('switch', { name: 'Waiting room' });
  await waitingRoom.click();
  await expect(waitingRoom).toBeChecked();

  const link = await door.invite({ channel });
  await follow(ben, link, 'Ben');
  await ben.button('Ask to join').click();
  await expect(ben.page.getByRole('heading', { name: 'Waiting to be let in' })).toBeVisible();
  await expect(ana.page.getByRole('main').getByText('Ben (Guest) is waiting to be let in')).toBeVisible();
  await expectAccessible(ben.page, 'waiting');
  await expectAccessible(ana.page, 'somebody waits');
  await ana.button('Let Ben (Guest) in').first().click();
  await expect(ben.button('Leave')).toBeVisible();
  await expect(ana.tileOf('Ben')).toBeVisible();

  await follow(eve, link, 'Eve');
  await eve.button('Ask to join').click();
  await ana.button('Don’t let Eve (Guest) in').first().click();
  await expect(eve.page.getByText('You weren’t let in.')).toBeVisible();

  const lock = ana.page.getByRole('switch', { name: 'Lock the call' });
  await lock.click();
  await expect(lock).toBeChecked();
  const late = await newPerson();
  await late.page.goto(link);
  await expect(late.page.getByText('The call is locked')).toBeVisible();
  const uid = (await ben.ownTile.getAttribute('data-uid')) ?? '';
  const renewal = ben.page.waitForResponse((response) => response.url().includes(`/uid/${uid}/`));
  await emulator.fault({ type: 'expire-token', channel, uid, inMilliseconds: 20_000 });
  expect((await renewal).status()).toBe(200);
});
