import { expect } from '@playwright/test';
import { CallPage } from './support/call-page.ts';
import { test } from './support/fixtures.ts';

test('with the keyboard alone one gets from the start page into a call and out of it', async ({
  channelName: channel,
  newPerson,
}) => {
  const { page } = await newPerson();
  await page.goto('/');
  await page.getByLabel('Channel name').focus();
  await page.keyboard.type(channel);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/call/${channel}$`));
  await page.getByLabel('Your name').focus();
  await page.keyboard.type('Ana');
  await page.keyboard.press('Enter');
  const leave = page.getByRole('button', { name: 'Leave', exact: true });
  await leave.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Rejoin' })).toBeVisible();
});

test('the rules for a name are shown when one is broken, and not before', async ({ newPerson }) => {
  const { page } = await newPerson();
  await page.goto('/');
  const rules = page.getByText('Names are made of');
  await expect(rules).toHaveCount(0);
  await page.getByLabel('Channel name').fill('naïve');
  await page.getByLabel('Channel name').press('Enter');
  await expect(rules).toBeVisible();
  await expect(page).toHaveURL('/');
});

test('a suggestion is one click away from a call', async ({ newPerson }) => {
  const { page } = await newPerson();
  await page.goto('/');
  await page.getByRole('button', { name: /^Use / }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('button', { name: 'Join', exact: true })).toBeVisible();
});

test('a channel name with every allowed mark works in an address', async ({ newPerson }) => {
  const ana = new CallPage((await newPerson()).page);
  const name = 'a b!#$%41()+-:;<=.>?@[]^_{}|~,';
  await ana.join(name, 'Ana');
  await expect(ana.page.getByRole('heading', { name, exact: true })).toBeVisible();
  await expect(ana.page).toHaveTitle(`${name} · Parley`);
  // And when one comes to it from the start page, without a new document.
  await ana.page.goto('/');
  await ana.page.getByLabel('Channel name').fill(name);
  await ana.page.getByLabel('Channel name').press('Enter');
  await expect(ana.page.getByRole('heading', { name, exact: true })).toBeVisible();
  await expect(ana.page).toHaveTitle(`${name} · Parley`);
});

test('an address that holds no channel name says so and leads home', async ({ newPerson }) => {
  const { page } = await newPerson();
  for (const name of ['x'.repeat(64), 'na%C3%AFve', 'a%2Fb']) {
    await page.goto(`/call/${name}`);
    await expect(page.getByRole('heading', { name: 'This is no channel' })).toBeVisible();
  }
  await page.getByRole('link', { name: 'Choose a channel' }).click();
  await expect(page).toHaveURL('/');
});

test('the start page fetches neither the SDK nor the emulator’s connection', async ({ newPerson }) => {
  const { page } = await newPerson();
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  const all = (await Promise.all(scripts)).join('\n');
  expect(all.length).toBeGreaterThan(10_000);
  expect(all).not.toContain('WEBCS_DOMAIN');
});
