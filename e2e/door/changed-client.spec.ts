import { expect } from '@playwright/test';
import { project } from '../support/addresses.ts';
import { joinPlainClient, openPlainClient, servePlainClient } from '../support/plain-client.ts';
import { joinBy, test } from './fixtures.ts';

test('a changed client passes for no host, commands nobody, and is out when it is removed, with every uid and the token it has', async ({
  channelName: channel,
  newPerson,
  door,
  runningEmulatorUrl,
}) => {
  const [ana, eve] = [await newPerson(), await newPerson()];
  await joinBy(ana, await door.invite({ channel, host: true }), 'Ana');
  // Her page shows which uids are hers, and a session is all that a token takes.
  const asked = eve.page.waitForRequest(/\/uid\/\d+\//);
  await eve.page.goto(await door.invite({ channel }));
  const uid = Number(/\/uid\/(\d+)\//.exec((await asked).url())?.[1]) + 2;
  const token = async () => {
    const answer = await eve.page.request.get(`${door.url}/rtc/${channel}/publisher/uid/${uid}/`);
    return { status: answer.status(), ...(await answer.json()) };
  };
  const { rtcToken } = await token();

  const plainClient = await servePlainClient(runningEmulatorUrl);
  const join = async () => {
    await openPlainClient(eve.page, plainClient.url);
    await joinPlainClient(eve.page, { appId: project.appId, channel, token: rtcToken, uid });
  };
  await eve.page.goto('about:blank');
  await join();
  await expect(eve.page.getByText(`Publishing as ${uid}`)).toBeVisible();

  // What the host's client shows to everybody, and the same of oneself, under a signature that is of something else.
  const statement = (await eve.page.evaluate(`new Promise((resolve) =>
    client.on('stream-message', (_, bytes) => {
      const message = JSON.parse(new TextDecoder().decode(bytes));
      if (message.type === 'pass') resolve(message.statement);
    }))`)) as string;
  const [head, , signature] = statement.split('.');
  const claims = { c: channel, p: Math.floor(uid / 16), h: 1, exp: Math.floor(Date.now() / 1000) + 600 };
  const forged = [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
  for (const message of [
    { type: 'hello', name: 'Eve' },
    { type: 'pass', statement },
    { type: 'pass', statement: forged },
    { type: 'host-ask', ask: 'mute', of: null },
    { type: 'host-ask', ask: 'leave', of: null },
    { type: 'chat', id: 'a', text: 'I am the host' },
  ]) {
    await eve.page.evaluate(
      (text) => {
        const { client } = window as unknown as {
          client: { sendStreamMessage(text: string): Promise<void> };
        };
        return client.sendStreamMessage(text);
      },
      JSON.stringify({ v: 1, ...message }),
    );
  }
  await ana.button(/^Chat/).click();
  await expect(ana.page.getByText('I am the host')).toBeVisible();
  await ana.button('People').click();
  await ana.button('Actions for Eve').click();
  await ana.page.getByRole('menuitem', { name: 'Remove from the call' }).click();
  const dialog = ana.page.getByRole('dialog', { name: 'Remove Eve?' });
  await expect(dialog).toBeVisible();
  expect(await ana.others.getByText('Guest').count()).toBe(1);
  expect(await ana.button('Turn microphone off').count()).toBe(1);

  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  const events = () => eve.page.evaluate('window.events') as Promise<string[]>;
  await expect.poll(events).toContainEqual(expect.stringMatching(/^state \w+ DISCONNECTED UID_BANNED$/));
  await expect(ana.others).toHaveCount(0);
  await join();
  await expect(eve.page.getByRole('status')).toHaveText('CAN_NOT_GET_GATEWAY_SERVER: no active status');
  expect(await token()).toMatchObject({ status: 403, code: 'removed' });
  await plainClient.close();
});
