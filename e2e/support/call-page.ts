import { expect, type Locator, type Page } from '@playwright/test';
import { appUrl } from './addresses.ts';

/** One person's tab, in the words of a person. */
export class CallPage {
  constructor(readonly page: Page) {}

  /** Opens a channel's lobby and gives a name. */
  async openLobby(channel: string, name: string): Promise<void> {
    await this.page.goto(`${appUrl}/call/${encodeURIComponent(channel)}`);
    await this.page.getByLabel('Your name').fill(name);
  }

  /** Opens a channel's lobby and joins, with whatever devices there are. */
  async join(channel: string, name: string): Promise<void> {
    await this.openLobby(channel, name);
    await this.clickJoin();
    await expect(this.button('Leave')).toBeVisible();
  }

  async clickJoin(): Promise<void> {
    await this.button('Join').click();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Everybody's tiles but one's own. */
  get others(): Locator {
    return this.page.locator('[data-testid="tile"]:not([data-self])');
  }

  get ownTile(): Locator {
    return this.page.locator('[data-testid="tile"][data-self]');
  }

  tileOf(name: string): Locator {
    return this.page.getByRole('article', { name, exact: true });
  }

  videoOf(name: string): Locator {
    return this.tileOf(name).locator('video');
  }

  /** Waits until sound of that person is heard. */
  async expectSoundOf(name: string): Promise<void> {
    const level = this.tileOf(name).locator('[data-level]');
    await expect
      .poll(async () => Number(await level.getAttribute('data-level')), {
        message: `sound of ${name} is heard`,
        // The fake microphone beeps once a second: looking now and then could miss it every time.
        intervals: [50],
      })
      .toBeGreaterThan(0);
  }

  get banner(): Locator {
    return this.page.getByTestId('reconnecting');
  }
}
