import { expect, type Page } from '@playwright/test';
import { test } from './support/fixtures.ts';
import { expectMovingPicture, framesShown } from './support/media.ts';
import { mintToken } from './support/tokens.ts';

const TOKEN_PATH = /\/rtc\/([^/]+)\/publisher\/uid\/(\d+)\//;

/** The token server answers, in place of its own, what `mint` makes. */
async function answerTokens(
  page: Page,
  mint: (asked: { channel: string; uid: number }) => string,
): Promise<void> {
  await page.route(TOKEN_PATH, async (route) => {
    const [, channel = '', uid = ''] = TOKEN_PATH.exec(route.request().url()) ?? [];
    await route.fulfill({
      json: { rtcToken: mint({ channel: decodeURIComponent(channel), uid: Number(uid) }) },
    });
  });
}

/** Asks the real token server for tokens of another life, in seconds. */
async function shortenTokens(page: Page, seconds: number): Promise<void> {
  await page.route(TOKEN_PATH, (route) =>
    route.continue({
      url: route
        .request()
        .url()
        .replace(/expiry=\d+/, `expiry=${seconds}`),
    }),
  );
}

test.describe('a token that is not good is refused, with the reason on screen', () => {
  test.describe.configure({ mode: 'default' });
  for (const [what, mint, reason] of [
    [
      'of another certificate',
      (asked: { channel: string; uid: number }) => mintToken({ ...asked, appCertificate: 'ab'.repeat(16) }),
      /refused/,
    ],
    ['of another channel', ({ uid }: { uid: number }) => mintToken({ channel: 'other', uid }), /refused/],
    ['of another uid', ({ channel }: { channel: string }) => mintToken({ channel, uid: 7 }), /refused/],
    [
      'that has expired',
      (asked: { channel: string; uid: number }) => mintToken({ ...asked, issuedAgo: 120, expiresIn: 60 }),
      /expired/,
    ],
  ] as const) {
    test(`a token ${what}`, {
      // Each is refused by the emulator’s own rule, which has its tests; a page sees one refusal like another.
      tag: /certificate|channel/.test(what) ? '@slow' : [],
    }, async ({ channelName: channel, newPerson }) => {
      const ana = await newPerson();
      await answerTokens(ana.page, mint);
      await ana.openLobby(channel, 'Ana');
      await ana.clickJoin();
      await expect(ana.page.getByRole('alert').filter({ hasText: reason })).toBeVisible();
      // Nothing is lost: the form is still there, and a good token lets one in.
      await expect(ana.page.getByLabel('Your name')).toHaveValue('Ana');
      await ana.page.unroute(TOKEN_PATH);
      await ana.page.reload();
      await ana.clickJoin();
      await expect(ana.button('Leave')).toBeVisible();
    });
  }
});

test('an unreachable token server is told, and the way on is to try again', async ({
  channelName: channel,
  newPerson,
}) => {
  const ana = await newPerson();
  await ana.page.route(TOKEN_PATH, (route) => route.abort());
  await ana.openLobby(channel, 'Ana');
  await expect(ana.page.getByRole('alert').filter({ hasText: 'can’t be reached' })).toBeVisible();
  await ana.page.unroute(TOKEN_PATH);
  await ana.button('Retry').click();
  await ana.clickJoin();
  await expect(ana.button('Leave')).toBeVisible();
});

test('a call with tokens of 35 s lives through three expiries, and the picture never stops', {
  tag: '@slow',
}, async ({ channelName: channel, newPerson }) => {
  test.setTimeout(150_000);
  const [ana, ben] = [await newPerson(), await newPerson()];
  const ends: number[] = [];
  await shortenTokens(ana.page, 35);
  ana.page.on('response', (response) => {
    if (TOKEN_PATH.test(response.url())) ends.push(Date.now() + 35_000);
  });
  await ben.join(channel, 'Ben');
  await ana.join(channel, 'Ana');
  await expectMovingPicture(ben.videoOf('Ana'));
  await expectMovingPicture(ana.videoOf('Ben'));

  // A frame at least every 2 s, from now until the first three tokens have run out.
  const video = ben.videoOf('Ana');
  const stalls = video.evaluate(
    (element: HTMLVideoElement) =>
      new Promise<number>((resolve) => {
        let longest = 0;
        let last = performance.now();
        const onFrame = () => {
          longest = Math.max(longest, performance.now() - last);
          last = performance.now();
          element.requestVideoFrameCallback(onFrame);
        };
        element.requestVideoFrameCallback(onFrame);
        window.addEventListener('stop-watching', () => resolve(Math.max(longest, performance.now() - last)));
      }),
  );
  await expect
    .poll(() => ends.filter((end) => end < Date.now()).length, { timeout: 120_000 })
    .toBeGreaterThanOrEqual(3);
  await ben.page.evaluate(() => window.dispatchEvent(new Event('stop-watching')));
  expect(await stalls).toBeLessThan(2000);
  await expect(ana.banner).toHaveCount(0);
  expect(await framesShown(video)).toBeGreaterThan(300);
});

test('a token that ran out because renewal failed brings the call back by itself', async ({
  channelName: channel,
  emulator,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ben.join(channel, 'Ben');
  await ana.join(channel, 'Ana');
  await expectMovingPicture(ana.videoOf('Ben'));
  await ana.page.route(TOKEN_PATH, (route) => route.abort());
  const uid = (await ana.ownTile.getAttribute('data-uid')) ?? '';
  await emulator.fault({ type: 'expire-token', channel, uid });
  await expect(ana.banner).toBeVisible();
  await expect(ana.tileOf('Ben')).toBeVisible();
  await ana.page.unroute(TOKEN_PATH);
  await expect(ana.banner).toHaveCount(0);
  await expectMovingPicture(ana.videoOf('Ben'));
  await expectMovingPicture(ben.videoOf('Ana'));
});
