import { expect } from '@playwright/test';
import { project } from './support/addresses.ts';
import { test } from './support/fixtures.ts';
import { joinPlainClient, openPlainClient } from './support/plain-client.ts';
import { mintToken } from './support/tokens.ts';

test('people write to each other, and what they write is shown as they wrote it', async ({
  channelName: channel,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.join(channel, 'Ana');
  await ben.join(channel, 'Ben');
  await expect(ana.tileOf('Ben')).toBeVisible();
  await ana.button('Chat').click();
  const write = ana.page.getByRole('textbox', { name: 'Write a message' });
  await expect(write).toBeFocused();
  await expect(ana.page.getByText('No messages yet')).toBeVisible();

  const texts = [
    '<script>document.title = "hacked"</script> <b>bold</b>',
    'مرحبا بالعالم 👩‍👧 \u202egnp.exe',
    'x'.repeat(900),
    'see https://example.org/a_(b). javascript:alert(1)',
  ];
  for (const text of texts) {
    await write.fill(text);
    await write.press('Enter');
  }
  await expect(ana.page.getByText('Sending…')).toHaveCount(0);
  await expect(ben.button('Chat, 4 unread messages')).toBeVisible();
  await ben.button('Chat, 4 unread messages').click();
  const log = ben.page.getByRole('log');
  await expect(log.getByText(texts[0] ?? '', { exact: true })).toBeVisible();
  await expect(log.getByText('مرحبا بالعالم 👩‍👧 gnp.exe', { exact: true })).toHaveAttribute('dir', 'auto');
  await expect(log.getByText('x'.repeat(900), { exact: true })).toBeVisible();
  await expect(log.locator('script, b')).toHaveCount(0);
  await expect(log.getByRole('link')).toHaveCount(1);
  await expect(log.getByRole('link')).toHaveAttribute('href', 'https://example.org/a_(b)');
  await expect(ben.button('Chat')).toBeVisible();

  // What does not fit into a message cannot be sent, and says so.
  await write.fill('é'.repeat(600));
  await expect(ana.page.getByText(/^Too long by about/)).toBeVisible();
  await write.press('Enter');
  await expect(write).not.toHaveValue('');
  await write.fill('one');
  await write.press('Shift+Enter');
  await write.pressSequentially('two');
  await write.press('Enter');
  await expect(log.getByText('one\ntwo')).toBeVisible();
});

test('hands and reactions are seen by all, and a late joiner learns names and hands', async ({
  channelName: channel,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.join(channel, 'Ana');
  await ben.join(channel, 'Ben');
  await expect(ana.tileOf('Ben')).toBeVisible();

  await ana.button('Reactions').click();
  await ana.page.getByRole('menuitem', { name: 'Applause' }).click();
  await expect(ben.page.getByTestId('reaction').filter({ hasText: '👏' })).toContainText('Ana');
  await expect(ben.page.getByRole('status').filter({ hasText: 'Ana: Applause' })).toBeAttached();
  await ana.page.keyboard.press('Escape');

  await ben.button('Raise hand').click();
  await expect(ana.tileOf('Ben').getByText('Hand raised, number 1')).toBeAttached();
  await expect(ana.page.getByRole('status').filter({ hasText: 'Ben raised a hand' })).toBeAttached();
  await ana.button('Raise hand').click();

  const late = await newPerson();
  await late.join(channel, '');
  await expect(late.tileOf('Ben').getByText('Hand raised, number 1')).toBeAttached();
  await expect(late.tileOf('Ana').getByText('Hand raised, number 2')).toBeAttached();
  await late.button('People').click();
  const rows = late.page.getByRole('complementary', { name: 'People' }).getByRole('listitem');
  await expect(rows).toContainText(['Ben', 'Ana', /^G?Guest \d{4}/]);

  await ben.button('Lower hand').click();
  await expect(late.tileOf('Ana').getByText('Hand raised, number 1')).toBeAttached();
  await expect(late.tileOf('Ben').getByText(/Hand raised/)).toHaveCount(0);
});

test('a client that is not ours is a guest, and whatever it sends does no harm', async ({
  browser,
  channelName: channel,
  newPerson,
  plainClientUrl,
}) => {
  const ana = await newPerson();
  await ana.join(channel, 'Ana');
  const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
  const stranger = await context.newPage();
  await openPlainClient(stranger, plainClientUrl);
  const uid = 4242;
  await joinPlainClient(stranger, { ...project, channel, uid, token: mintToken({ channel, uid }) });
  await expect(ana.tileOf('Guest 4242')).toBeVisible();
  // All at once: what is more than the network takes of a client in a second is rejected.
  const send = (...messages: string[]) =>
    stranger.evaluate(async (texts) => {
      await Promise.allSettled(texts.map((text) => window.client.sendStreamMessage(text)));
    }, messages);
  const chat = (id: number | string, text: string) =>
    JSON.stringify({ v: 1, type: 'chat', id: `s${id}`, text });
  await send('{', '[]', '{"v":1,"type":"hello","name":{}}', '{"v":1,"type":"reaction","reaction":"<img>"}');
  await send(...Array.from({ length: 55 }, (_, index) => chat(index, `spam ${index}`)));
  await expect(ana.button(/^Chat, \d+ unread/)).toBeVisible();
  await ana.button(/^Chat/).click();
  const log = ana.page.getByRole('log');
  await expect(log.getByText('spam 0', { exact: true })).toBeVisible();
  // However much of the flood was read, what comes later is.
  await expect(async () => {
    await send(chat('later', 'later'));
    await expect(log.getByText('later', { exact: true })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(ana.tileOf('Guest 4242')).toBeVisible();
  await context.close();
});
