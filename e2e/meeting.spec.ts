import { expect } from '@playwright/test';
import { project } from './support/addresses.ts';
import { test } from './support/fixtures.ts';
import { expectMovingPicture } from './support/media.ts';
import { joinPlainClient, openPlainClient } from './support/plain-client.ts';
import { mintToken } from './support/tokens.ts';

test('two people see and hear each other; a person in another channel sees nobody', async ({
  channelName: channel,
  newPerson,
}) => {
  const [ana, ben, eve] = [await newPerson(), await newPerson(), await newPerson()];
  await ana.join(channel, 'Ana');
  await expect(ana.page.getByText('You’re the only one here')).toBeVisible();
  await ben.join(channel, 'Ben');
  await eve.join(`${channel}-elsewhere`, 'Eve');

  for (const [person, other] of [
    [ana, 'Ben'],
    [ben, 'Ana'],
  ] as const) {
    await expect(person.others).toHaveCount(1);
    await expectMovingPicture(person.videoOf(other));
    await person.expectSoundOf(other);
  }
  await expect(eve.others).toHaveCount(0);
});

for (const devices of ['denied', 'absent'] as const) {
  test(`a person whose devices are ${devices} sees and hears all the same`, {
    tag: devices === 'denied' ? [] : '@slow',
  }, async ({ channelName: channel, newPerson }) => {
    const [ana, cleo] = [await newPerson(), await newPerson({ devices })];
    await ana.join(channel, 'Ana');
    await cleo.join(channel, 'Cleo');
    await expectMovingPicture(cleo.videoOf('Ana'));
    await cleo.expectSoundOf('Ana');
    await expect(ana.tileOf('Cleo')).toBeVisible();
    await expect(ana.videoOf('Cleo')).toHaveCount(0);
    await expect(ana.tileOf('Cleo').getByText('Microphone off')).toBeAttached();
  });
}

test('who joins late, mutes, turns the camera off and leaves is seen to do so', async ({
  channelName: channel,
  newPerson,
}) => {
  const [ana, ben, late] = [await newPerson(), await newPerson(), await newPerson()];
  await ana.join(channel, 'Ana');
  await ben.join(channel, 'Ben');
  await expectMovingPicture(ben.videoOf('Ana'));

  await late.join(channel, 'Lou');
  const watchers = [ana, ben];
  for (const watcher of watchers) await expectMovingPicture(watcher.videoOf('Lou'));
  await expectMovingPicture(late.videoOf('Ana'));
  await expectMovingPicture(late.videoOf('Ben'));

  await late.button('Turn microphone off').click();
  for (const watcher of watchers)
    await expect(watcher.tileOf('Lou').getByText('Microphone off')).toBeAttached();
  await late.button('Turn microphone on').click();
  for (const watcher of watchers)
    await expect(watcher.tileOf('Lou').getByText('Microphone off')).toHaveCount(0);
  await ana.expectSoundOf('Lou');

  await late.button('Turn camera off').click();
  for (const watcher of watchers) await expect(watcher.videoOf('Lou')).toHaveCount(0);
  await late.button('Turn camera on').click();
  for (const watcher of watchers) await expectMovingPicture(watcher.videoOf('Lou'));

  await late.button('Leave').click();
  for (const watcher of watchers) await expect(watcher.tileOf('Lou')).toHaveCount(0);
  for (const watcher of watchers) await expect(watcher.others).toHaveCount(1);
});

test('who joins with everything off can turn it on in the call', async ({
  channelName: channel,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.join(channel, 'Ana');
  await ben.openLobby(channel, 'Ben');
  await ben.button('Turn camera off').click();
  await ben.button('Turn microphone off').click();
  await expect(ben.button('Turn camera on')).toBeVisible();
  await ben.clickJoin();
  await expect(ben.button('Leave')).toBeVisible();
  await expect(ana.tileOf('Ben').getByText('Microphone off')).toBeAttached();
  await expect(ana.videoOf('Ben')).toHaveCount(0);
  await ben.button('Turn camera on').click();
  await ben.button('Turn microphone on').click();
  await expectMovingPicture(ana.videoOf('Ben'));
  await ana.expectSoundOf('Ben');
});

test('after leaving, every local track has ended', async ({ channelName: channel, newPerson }) => {
  const ana = await newPerson();
  await ana.page.addInitScript(() => {
    const got: MediaStreamTrack[] = [];
    Object.assign(window, { got });
    const getUserMedia = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const stream = await getUserMedia(constraints);
      got.push(...stream.getTracks());
      return stream;
    };
  });
  const states = () =>
    ana.page.evaluate(() =>
      (window as unknown as { got: MediaStreamTrack[] }).got.map((track) => track.readyState),
    );
  await ana.join(channel, 'Ana');
  await expect
    .poll(async () => (await states()).filter((state) => state === 'live').length)
    .toBeGreaterThan(1);
  await ana.button('Leave').click();
  await expect(ana.button('Rejoin')).toBeVisible();
  await expect.poll(async () => new Set(await states())).toEqual(new Set(['ended']));
});

test('a plain client of the SDK and the app meet in the same channel', { tag: '@slow' }, async ({
  browser,
  channelName: channel,
  newPerson,
  plainClientUrl,
}) => {
  const ana = await newPerson();
  await ana.join(channel, 'Ana');
  const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
  const plain = await context.newPage();
  await openPlainClient(plain, plainClientUrl);
  const uid = 4242;
  await joinPlainClient(plain, { ...project, channel, uid, token: mintToken({ channel, uid }) });
  await expectMovingPicture(ana.videoOf('Guest 4242'));
  await ana.expectSoundOf('Guest 4242');
  await expectMovingPicture(plain.locator('#people video'));
  await context.close();
});
