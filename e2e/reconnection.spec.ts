import { expect } from '@playwright/test';
import { project } from './support/addresses.ts';
import { test } from './support/fixtures.ts';
import { expectMovingPicture, framesShown } from './support/media.ts';
import { joinPlainClient, openPlainClient } from './support/plain-client.ts';
import { mintToken } from './support/tokens.ts';

test('the gateway’s socket is cut: the banner comes and goes, and media never stops', async ({
  channelName: channel,
  emulator,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.join(channel, 'Ana');
  await ben.join(channel, 'Ben');
  const video = ana.videoOf('Ben');
  await expectMovingPicture(video);

  const uid = (await ana.ownTile.getAttribute('data-uid')) ?? '';
  const before = await framesShown(video);
  await emulator.fault({ type: 'refuse-sockets', forMilliseconds: 3000 });
  await emulator.fault({ type: 'drop-socket', channel, uid });
  await expect(ana.banner).toBeVisible();
  await expectMovingPicture(video);
  await expect(ana.banner).toBeVisible();
  await expect(ana.banner).toHaveCount(0);
  await ana.expectSoundOf('Ben');
  // The very same element went on: nothing was subscribed anew.
  expect(await framesShown(video)).toBeGreaterThan(before);
  await expectMovingPicture(ben.videoOf('Ana'));
});

test('a picture that stands still is dimmed and named, and moves again by itself', async ({
  channelName: channel,
  emulator,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.join(channel, 'Ana');
  await ben.join(channel, 'Ben');
  await expectMovingPicture(ana.videoOf('Ben'));
  const uid = (await ben.ownTile.getAttribute('data-uid')) ?? '';
  const frozen = ana.page.getByText('Ben’s picture is frozen');
  await emulator.fault({ type: 'freeze-media', channel, uid, direction: 'up', forMilliseconds: 8000 });
  await expect(frozen).toBeVisible();
  await expect(frozen).toHaveCount(0);
  await expectMovingPicture(ana.videoOf('Ben'));
  await ana.expectSoundOf('Ben');
});

test('media that is cut off comes back by itself', { tag: '@slow' }, async ({
  channelName: channel,
  emulator,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.join(channel, 'Ana');
  await ben.join(channel, 'Ben');
  await expectMovingPicture(ana.videoOf('Ben'));
  const uid = (await ben.ownTile.getAttribute('data-uid')) ?? '';
  await emulator.fault({ type: 'cut-media', channel, uid, forMilliseconds: 6000 });
  await expect(ana.page.getByText('Ben’s picture is frozen')).toBeVisible();
  await expect(ana.page.getByText('Ben’s picture is frozen')).toHaveCount(0);
  await expectMovingPicture(ana.videoOf('Ben'));
  await expectMovingPicture(ben.videoOf('Ana'));
});

test('the gateway restarts empty: the call comes back by itself', async ({
  channelName: channel,
  emulator,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.join(channel, 'Ana');
  await ben.join(channel, 'Ben');
  await expectMovingPicture(ana.videoOf('Ben'));

  await emulator.fault({ type: 'restart-gateway', downForMilliseconds: 2000 });
  await expect(ana.banner).toBeVisible();
  await expect(ana.tileOf('Ben')).toBeVisible();
  for (const person of [ana, ben]) await expect(person.banner).toHaveCount(0);
  await expectMovingPicture(ana.videoOf('Ben'));
  await expectMovingPicture(ben.videoOf('Ana'));
  await ana.expectSoundOf('Ben');
});

test('who has the camera off when the token runs out comes back, too', { tag: '@slow' }, async ({
  channelName: channel,
  emulator,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.join(channel, 'Ana');
  await ben.join(channel, 'Ben');
  await expectMovingPicture(ana.videoOf('Ben'));
  await ben.button('Turn camera off').click();
  await expect(ana.videoOf('Ben')).toHaveCount(0);
  const uid = (await ben.ownTile.getAttribute('data-uid')) ?? '';
  await emulator.fault({ type: 'expire-token', channel, uid });
  await expect(ben.tileOf('Ana').locator('video')).toBeVisible();
  await ana.expectSoundOf('Ben');
  await ben.button('Turn camera on').click();
  await expectMovingPicture(ana.videoOf('Ben'));
  await expectMovingPicture(ben.videoOf('Ana'));
});

test('a second person with the same uid takes it, and the first goes on under another', async ({
  browser,
  channelName: channel,
  newPerson,
  plainClientUrl,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.join(channel, 'Ana');
  await ben.join(channel, 'Ben');
  const uid = Number(await ana.ownTile.getAttribute('data-uid'));
  const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
  const plain = await context.newPage();
  await openPlainClient(plain, plainClientUrl);
  await joinPlainClient(plain, { ...project, channel, uid, token: mintToken({ channel, uid }) });

  await expect(ana.ownTile).not.toHaveAttribute('data-uid', String(uid));
  await expect(ana.banner).toHaveCount(0);
  await expect(ana.page.getByRole('alert').filter({ hasText: 'with your number' })).toBeVisible();
  await expectMovingPicture(ben.videoOf('Ana'));
  await expect(ben.others).toHaveCount(2);
  // The uid has a new bearer, and the old one's name does not stick to it.
  await expect(ben.tileOf(`Guest ${String(uid).slice(-4)}`)).toBeVisible();
  await context.close();
});
