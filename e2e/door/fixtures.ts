import { expect } from '@playwright/test';
import type { CallPage } from '../support/call-page.ts';
import { test as base } from '../support/fixtures.ts';
import { type DoorApp, startDoorApp } from './door-app.ts';

export const test = base.extend<object, { door: DoorApp }>({
  door: [
    async ({ runningEmulatorUrl }, use) => {
      const door = await startDoorApp(runningEmulatorUrl);
      await use(door);
      await door.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** Signs in at the provider's own pages, from the sign-in link of the page that is open. */
export async function signIn({ page }: CallPage, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Sign in with Example' }).click();
  await page.getByPlaceholder('Enter any login').fill(email);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Follows an invitation's link to the lobby, and gives a name. */
export async function follow(person: CallPage, link: string, name: string): Promise<void> {
  await person.page.goto(link);
  await person.page.getByLabel('Your name').fill(name);
}

/** Follows an invitation's link and joins. */
export async function joinBy(person: CallPage, link: string, name: string): Promise<void> {
  await follow(person, link, name);
  await person.clickJoin();
  await expect(person.button('Leave')).toBeVisible();
}
