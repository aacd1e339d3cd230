import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { follow, joinBy, test } from './fixtures.ts';

test('an invitation opens its own channel, in its time, and the uid of nobody else', async ({
  channelName: channel,
  newPerson,
  door,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  const early = await door.invite({ channel, notBefore: Math.floor(Date.now() / 1000) + 3600 });
  await ben.page.goto(early);
  await expect(ben.page.getByRole('heading', { name: 'You’re early' })).toBeVisible();
  await ben.page.goto(`${early}x`);
  await expect(ben.page.getByRole('heading', { name: 'This invitation is void' })).toBeVisible();

  await joinBy(ana, await door.invite({ channel, host: true }), 'Ana');
  await follow(ben, await door.invite({ channel }), 'Ben');
  await ben.page.goto(`${door.url}/call/${channel}-2`);
  await expect(ben.page.getByRole('heading', { name: 'Sign in first' })).toBeVisible();

  const uid = await ana.ownTile.getAttribute('data-uid');
  const token = (asker: typeof ana, asked: string | null) =>
    asker.page.request.get(`${door.url}/rtc/${channel}/publisher/uid/${asked}/`);
  const own = await token(ana, uid);
  expect([own.status(), (await own.json()).expiresIn]).toEqual([200, 900]);
  const stolen = await token(ben, uid);
  expect([stolen.status(), (await stolen.json()).code]).toEqual([403, 'uid-not-yours']);
  const stranger = await fetch(`${door.url}/rtc/${channel}/publisher/uid/${uid}/`);
  expect(stranger.status).toBe(401);
});

test('a host makes a link in the app, and a guest comes in by it', { tag: '@slow' }, async ({
  channelName: channel,
  newPerson,
  door,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.page.context().grantPermissions(['camera', 'microphone', 'clipboard-read', 'clipboard-write']);
  await joinBy(ana, await door.invite({ channel, host: true }), 'Ana');
  await ana.button('People').click();
  await ana.button('Invite…').click();
  await expectAccessible(ana.page, 'inviting');
  await ana.page.getByLabel('1 hour').check();
  await ana.button('Copy link').click();
  await expect(ana.page.getByText('Link copied')).toBeVisible();
  const link = await ana.page.evaluate(() => navigator.clipboard.readText());
  await joinBy(ben, link, 'Ben');
  await ben.button('People').click();
  await expect(ben.page.getByRole('switch', { name: 'Lock the call' })).toHaveCount(0);
});
