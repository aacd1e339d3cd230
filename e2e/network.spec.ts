import { expect } from '@playwright/test';
import { test } from './support/fixtures.ts';
import { expectMovingPicture } from './support/media.ts';

test('during a whole call the browser asks no host but this machine', async ({
  channelName: channel,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  const hosts = new Set<string>();
  const iceServers: unknown[] = [];
  for (const { page } of [ana, ben]) {
    page.on('request', (request) => hosts.add(new URL(request.url()).hostname));
    page.on('websocket', (socket) => hosts.add(new URL(socket.url()).hostname));
    await page.exposeFunction('seeIceServers', (servers: unknown[]) => iceServers.push(...servers));
    await page.addInitScript(() => {
      window.RTCPeerConnection = new Proxy(RTCPeerConnection, {
        construct(target, [configuration]: [RTCConfiguration?]) {
          const see = (window as unknown as { seeIceServers(servers: unknown[]): void }).seeIceServers;
          see(configuration?.iceServers ?? []);
          return new target(configuration);
        },
      });
    });
  }
  await ana.page.goto('/');
  await ana.join(channel, 'Ana');
  await ben.join(channel, 'Ben');
  await expectMovingPicture(ana.videoOf('Ben'));
  await ben.button('Turn camera off').click();
  await expect(ana.videoOf('Ben')).toHaveCount(0);
  for (const person of [ana, ben]) {
    await person.button('Leave').click();
    await expect(person.button('Rejoin')).toBeVisible();
  }
  expect([...hosts].sort()).toEqual(['127.0.0.1', 'localhost']);
  expect(iceServers).toEqual([]);
});
