import { expect } from '@playwright/test';
import { project } from '../support/addresses.ts';
import type { CallPage } from '../support/call-page.ts';
import { joinPlainClient, openPlainClient, servePlainClient } from '../support/plain-client.ts';
import type { DoorApp } from './door-app.ts';
import { test as base, joinBy, signIn } from './fixtures.ts';

/** Somebody who is in a call with a client that they wrote themselves, and with the session of their browser. */
interface ChangedClient {
  uid: number;
  askForToken(): Promise<{ status: number; code?: string; rtcToken?: string }>;
  /** What the server vouches for about them. */
  ownStatement(): Promise<string | null>;
  send(messages: object[]): Promise<void>;
  /** What the SDK has told so far. */
  events(): Promise<string[]>;
  /** Tries to join once more, with the token that they have. */
  joinAgain(): Promise<void>;
}

const test = base.extend<{ plainClient: { url: string } }>({
  plainClient: async ({ runningEmulatorUrl }, use) => {
    const server = await servePlainClient(runningEmulatorUrl);
    await use(server);
    await server.close();
  },
});

/** Lets somebody join who may, with a client of their own. */
async function joinChanged(
  { page }: CallPage,
  { url }: DoorApp,
  channel: string,
  plainClient: { url: string },
): Promise<ChangedClient> {
  const get = (path: string) => page.request.get(url + path);
  // The app's page shows which uids are theirs.
  const asked = page.waitForRequest(/\/uid\/\d+\//);
  await page.goto(`${url}/call/${channel}`);
  const uid = Number(/\/uid\/(\d+)\//.exec((await asked).url())?.[1]) + 2;
  const askForToken: ChangedClient['askForToken'] = async () => {
    const answer = await get(`/rtc/${channel}/publisher/uid/${uid}/`);
    return { status: answer.status(), ...(await answer.json()) };
  };
  const { rtcToken = '' } = await askForToken();
  async function join(): Promise<void> {
    await openPlainClient(page, plainClient.url);
    await joinPlainClient(page, { appId: project.appId, channel, token: rtcToken, uid });
  }
  await join();
  await expect(page.getByText(`Publishing as ${uid}`)).toBeVisible();
  return {
    uid,
    askForToken,
    ownStatement: async () => (await (await get(`/api/door/${channel}`)).json()).statement,
    async send(messages) {
      for (const message of messages) {
        await page.evaluate(
          `client.sendStreamMessage(${JSON.stringify(JSON.stringify({ v: 1, ...message }))})`,
        );
      }
    },
    events: () => page.evaluate('events') as Promise<string[]>,
    joinAgain: join,
  };
}

/** Waits until the messages before this one have come, too. */
async function expectInChat(reader: CallPage, text: string): Promise<void> {
  await reader.button(/^Chat/).click();
  await expect(reader.page.getByRole('log').getByText(text)).toBeVisible();
}

test('a changed client passes for no host, commands nobody, and is out when it is removed, with every uid and the token it has', async ({
  channelName: channel,
  newPerson,
  door,
  plainClient,
}) => {
  const [ana, eve] = [await newPerson(), await newPerson()];
  await joinBy(ana, await door.invite({ channel, host: true }), 'Ana');
  await eve.page.goto(await door.invite({ channel }));
  const client = await joinChanged(eve, door, channel, plainClient);
  expect(await client.ownStatement()).toBeNull();

  // What the host's client shows to everybody, and the same of oneself, under a signature that is of something else.
  const statement = (await eve.page.evaluate(`new Promise((resolve) =>
    client.on('stream-message', (_, bytes) => {
      const message = JSON.parse(new TextDecoder().decode(bytes));
      if (message.type === 'pass') resolve(message.statement);
    }))`)) as string;
  const [head, , signature] = statement.split('.');
  const place = Math.floor(client.uid / 16);
  const claims = JSON.stringify({ c: channel, p: place, h: 1, exp: Math.floor(Date.now() / 1000) + 600 });
  const forged = [head, Buffer.from(claims).toString('base64url'), signature].join('.');
  await client.send([
    { type: 'hello', name: 'Eve' },
    { type: 'pass', statement },
    { type: 'pass', statement: forged },
    { type: 'host-ask', ask: 'mute', of: null },
    { type: 'host-ask', ask: 'leave', of: null },
    { type: 'chat', id: 'a', text: 'I am the host' },
  ]);
  await expectInChat(ana, 'I am the host');
  await ana.button('People').click();
  await ana.button('Actions for Eve').click();
  await ana.page.getByRole('menuitem', { name: 'Remove from the call' }).click();
  const dialog = ana.page.getByRole('dialog', { name: 'Remove Eve?' });
  await expect(dialog).toBeVisible();
  expect(await ana.others.getByText('Guest').count()).toBe(1);

  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect
    .poll(client.events)
    .toContainEqual(expect.stringMatching(/^state \w+ DISCONNECTED UID_BANNED$/));
  await expect(ana.others).toHaveCount(0);
  await expect(ana.button('Turn microphone off')).toBeVisible();
  await client.joinAgain();
  await expect(eve.page.getByRole('status')).toHaveText('CAN_NOT_GET_GATEWAY_SERVER: no active status');
  expect(await client.askForToken()).toMatchObject({ status: 403, code: 'removed' });
});

test('who signed in is called by their account, whatever their client says', async ({
  channelName: channel,
  newPerson,
  door,
  plainClient,
}) => {
  const [ben, eve] = [await newPerson(), await newPerson()];
  await joinBy(ben, await door.invite({ channel }), 'Ben');
  await eve.page.goto(`${door.url}/call/${channel}`);
  await signIn(eve, 'eve@example.com');
  const client = await joinChanged(eve, door, channel, plainClient);
  await client.send([{ type: 'hello', name: 'Ana' }]);
  await expect(ben.tileOf('Ana').getByText('Guest')).toBeVisible();
  await client.send([{ type: 'pass', statement: await client.ownStatement() }]);
  await expect(ben.tileOf('Eve').getByText('Host')).toBeVisible();
  await client.send([
    { type: 'hello', name: 'Ana' },
    { type: 'chat', id: 'a', text: 'I am Ana' },
  ]);
  await expectInChat(ben, 'I am Ana');
  await expect(ben.tileOf('Eve')).toBeVisible();
});
