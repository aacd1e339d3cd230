import type { Browser } from '@playwright/test';
import { project } from './addresses.ts';
import { openPlainClient } from './plain-client.ts';
import { mintToken } from './tokens.ts';

/** People who are in a channel, each a client of the SDK of its own, all in one page; they send names alone. */
export interface Crowd {
  /** Lets so many of them leave, the last first. */
  leave(count: number): Promise<void>;
  close(): Promise<void>;
}

interface CrowdWindow {
  AgoraRTC: {
    createClient(config: object): {
      join(appId: string, channel: string, token: string, uid: number): Promise<unknown>;
      sendStreamMessage(message: string): Promise<void>;
      leave(): Promise<void>;
      on(event: string, listener: () => void): void;
    };
  };
  crowd: { leave(): Promise<void> }[];
}

const NAMES = ['Ben', 'Carla', 'Dev', 'Eva', 'Finn', 'Gül', 'Hana', 'Ivo', 'Jun', 'Kim', 'Lea', 'Max'];

/** What the nth of a crowd is called, counted from 0. */
export const crowdName = (index: number) => NAMES[index] ?? `Person ${index}`;

/** Lets `count` people join a channel. */
export async function gather(browser: Browser, url: string, channel: string, count: number): Promise<Crowd> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await openPlainClient(page, url);
  const people = Array.from({ length: count }, (_, index) => {
    const uid = 5000 + index;
    return { uid, name: crowdName(index), token: mintToken({ channel, uid }) };
  });
  await page.evaluate(
    async ({ appId, channelName, all }) => {
      const scope = window as unknown as CrowdWindow;
      scope.crowd = [];
      for (const { uid, name, token } of all) {
        const client = scope.AgoraRTC.createClient({ mode: 'rtc', codec: 'vp8' });
        const hello = JSON.stringify({ v: 1, type: 'hello', name });
        const greet = () => void client.sendStreamMessage(hello).catch(() => {});
        client.on('user-joined', greet);
        await client.join(appId, channelName, token, uid);
        greet();
        scope.crowd.push(client);
      }
    },
    { appId: project.appId, channelName: channel, all: people },
  );
  return {
    leave: (leaving) =>
      page.evaluate(async (last) => {
        const { crowd } = window as unknown as CrowdWindow;
        for (const client of crowd.splice(-last)) await client.leave();
      }, leaving),
    close: () => context.close(),
  };
}
