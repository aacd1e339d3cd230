import { expect } from '@playwright/test';
import { test } from './support/fixtures.ts';
import { watchViolations } from './support/violations.ts';

// Whatever a person of these tests does must be allowed: see `newPerson`. Here is what other tests pass by.
test('the pages that say what went wrong do nothing that the policy forbids', async ({
  channelName: channel,
  newPerson,
}) => {
  const { page } = await newPerson();
  for (const [path, heading] of [
    ['/nowhere', 'Nothing here'],
    ['/call/a%2Fb', 'This is no channel'],
    ['/call/%ff', 'Nothing here'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  }
  // The lobby can't be drawn without it: the boundary around it shows its page instead.
  await page.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: null }));
  await page.goto(`/call/${channel}`);
  await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeVisible();
});

test('a script that gets into a page does not run, and can call nobody', async ({ page }) => {
  const violations = await watchViolations(page.context());
  // As if the server had written somebody's text into the page unescaped.
  await page.route('/', async (route) => {
    const response = await route.fetch();
    const intruder =
      "<script>document.title = 'stolen'</script><img src=x onerror=\"document.title = 'stolen'\">";
    await route.fulfill({ response, body: (await response.text()).replace('<body', `${intruder}<body`) });
  });
  await page.goto('/');
  const called = await page.evaluate(() => fetch('https://elsewhere.example/').catch(() => 'refused'));
  expect(called).toBe('refused');
  await expect
    .poll(() => violations.map((violation) => violation.split(':')[0]))
    .toEqual(expect.arrayContaining(['script-src-elem', 'script-src-attr', 'connect-src']));
  await expect(page).not.toHaveTitle('stolen');
});
