import { expect } from '@playwright/test';
import { createControl } from '../../emulator/src/control/client.ts';
import { startEmulator } from '../../emulator/src/emulator.ts';
import { project } from '../support/addresses.ts';
import type { CallPage } from '../support/call-page.ts';
import { type DoorApp, startDoorApp } from './door-app.ts';
import { test as base, joinBy, signIn } from './fixtures.ts';

/** A door whose network has a time of its own: it is moved on here, and must not be for other tests. */
const test = base.extend<{ early: { network: ReturnType<typeof createControl>; door: DoorApp } }>({
  early: async ({ browserName: _ }, use) => {
    const emulator = await startEmulator({ projects: [project] });
    const door = await startDoorApp(emulator.url);
    await use({ network: createControl(emulator.url), door });
    await door.close();
    await emulator.close();
  },
});

/** The status of each answer to somebody's page when it asks for a token, from now on. */
function tokenAnswers({ page }: CallPage): number[] {
  const statuses: number[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/rtc/')) statuses.push(response.status());
  });
  return statuses;
}

test('after a quarter of an hour the network asks for another token, and the door judges anew: who came by a key that was taken away is out', {
  tag: '@slow',
}, async ({ channelName: channel, newPerson, early: { network, door } }) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.page.goto(`${door.url}/call/${channel}`);
  await signIn(ana, 'ana@example.com');
  await ana.clickJoin();
  await expect(ana.button('Leave')).toBeVisible();
  await joinBy(ben, await door.invite({ channel }), 'Ben');
  await expect(ana.tileOf('Ben')).toBeVisible();
  const [anas, bens] = [tokenAnswers(ana), tokenAnswers(ben)];

  await network.advanceClock(840_000);
  // What the network had to say about tokens would have come before this.
  await ana.button('Turn microphone off').click();
  await expect(ben.tileOf('Ana').getByText('Microphone off')).toBeAttached();
  expect([...anas, ...bens]).toEqual([]);

  // The server's time goes on as before: its tokens have half a minute left in the network's, and less from then on.
  await network.advanceClock(30_000);
  await expect.poll(() => [anas[0], bens[0]]).toEqual([200, 200]);

  await door.restart({ INVITE_KEY_IDS: '2' });
  await expect.poll(() => bens.at(-1)).toBe(403);
  await network.advanceClock(10_000);
  const before = anas.length;
  await expect.poll(() => anas.slice(before)).toContain(200);
  await expect(ben.page.getByText('Your invitation to this call no longer holds.')).toBeVisible();
  await expect(ana.tileOf('Ben')).toHaveCount(0);
  await expect(ana.button('Leave')).toBeVisible();
});
