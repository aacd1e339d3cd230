import { expect, type Page } from '@playwright/test';
import { test } from './support/fixtures.ts';

/** Everything that screen readers are told by the call, in order, from now on. */
async function collectAnnouncements(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const added of addedNodes) heard.push(added.textContent ?? '');
    }).observe(document.querySelector('[data-testid="announcer"]') ?? document, { childList: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

/** Presses Tab until something has the focus, as a person does who looks for it. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent;
    });
    if (focused === name) return;
  }
  throw new Error(`Tab leads nowhere to ${name}.`);
}

test('a whole call by keyboard alone: every thing is reached, shortcuts work, and what happens is told', async ({
  channelName,
  emulator,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  const { keyboard } = ana.page;
  await ana.page.goto('/');
  await ana.page.getByLabel('Channel name').focus();
  await keyboard.type(channelName);
  await keyboard.press('Enter');
  // The focus was on what is no longer there.
  await expect(ana.page.getByRole('heading', { name: channelName, exact: true })).toBeFocused();
  await ana.page.getByLabel('Your name').focus();
  // A shortcut's key is a letter while one types.
  await keyboard.type('mv?');
  for (const device of ['microphone', 'camera']) {
    await expect(ana.button(`Turn ${device} off`)).not.toHaveAttribute('aria-busy');
  }
  await keyboard.press('Enter');
  await expect(ana.button('Leave')).toBeVisible();
  await expect(ana.page.getByRole('heading', { name: channelName, exact: true })).toBeFocused();
  const heard = await collectAnnouncements(ana.page);
  const told: string[] = [];
  const expectTold = async (...sentences: string[]) => {
    told.push(...sentences);
    // The fake microphone beeps: whoever speaks while muted is told so again.
    const news = async () =>
      (await heard()).filter((said, at, all) => said !== 'You are muted' || all.indexOf(said) === at);
    await expect.poll(news).toEqual(told);
  };

  await ben.join(channelName, 'Ben');
  await expectTold('Ben joined');
  await keyboard.press('m');
  await expectTold('You are muted');
  await expect(ana.button('Turn microphone on')).toHaveAttribute('aria-keyshortcuts', 'M');
  await keyboard.press('v');
  await expectTold('Your camera is off');
  await ben.button('Raise hand').click();
  await expectTold('Ben raised a hand');

  await tabTo(ana.page, 'Reactions');
  await keyboard.press('Enter');
  await expect(ana.page.getByRole('menuitem', { name: 'Thumbs up' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(ben.page.getByTestId('reaction')).toBeAttached();
  await expectTold('You: Thumbs up');
  await keyboard.press('Escape');
  await expect(ana.button('Reactions')).toBeFocused();
  await keyboard.press('h');
  await expectTold('Your hand is raised');
  await keyboard.press('h');
  await expectTold('Your hand is lowered');

  await keyboard.press('p');
  await expect(ana.page.getByRole('heading', { name: 'People', exact: true })).toBeFocused();
  await tabTo(ana.page, 'Move your picture: drag it, or use the arrow keys');
  await keyboard.press('ArrowUp');
  await expectTold('Your picture is at the top right');
  await keyboard.press('Escape');
  await expect(ana.page.getByRole('complementary', { name: 'People' })).toHaveCount(0);
  await expect(ana.button('Reactions')).toBeFocused();

  await keyboard.press('c');
  await expect(ana.page.getByRole('textbox', { name: 'Write a message' })).toBeFocused();
  await keyboard.type('mv?');
  await keyboard.press('Enter');
  await expect(ben.button('Chat, 1 unread message')).toBeVisible();
  await keyboard.press('Escape');
  await expect(ana.button('Reactions')).toBeFocused();
  await expect(ana.button('Turn microphone on')).toBeVisible();

  await keyboard.press('?');
  const list = ana.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(list.getByText('Hold to talk while muted, unless a button has the focus')).toBeVisible();
  await keyboard.press('m');
  await keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(ana.button('Reactions')).toBeFocused();

  await keyboard.press(',');
  await ana.page.getByRole('switch', { name: 'Use keyboard shortcuts' }).press('Space');
  await keyboard.press('Escape');
  await expect(ana.page.getByRole('dialog')).toHaveCount(0);
  await keyboard.press('m');
  await expect(ana.button('Turn microphone on')).not.toHaveAttribute('aria-keyshortcuts');

  const uid = (await ana.ownTile.getAttribute('data-uid')) ?? '';
  await emulator.fault({ type: 'drop-socket', channel: channelName, uid });
  await expectTold('Reconnecting…', 'Connected again');
  await ben.button('Leave').click();
  await expectTold('Ben left');

  await tabTo(ana.page, 'Leave');
  await keyboard.press('Enter');
  await expect(ana.page.getByRole('heading', { name: 'You left the call' })).toBeFocused();
  await tabTo(ana.page, 'Rejoin');
  await keyboard.press('Enter');
  await expect(ana.page.getByRole('heading', { name: channelName, exact: true })).toBeFocused();
  await expect(ana.page.getByLabel('Your name')).toHaveValue('mv?');
});
