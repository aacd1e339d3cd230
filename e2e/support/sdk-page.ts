import { expect, type Locator, type Page } from '@playwright/test';
import type { Client, ICameraVideoTrack, IMicrophoneAudioTrack, Sdk } from '../../lib/call/sdk.ts';

type Methods = Record<string, (...values: unknown[]) => Promise<unknown>>;

/** The parts of the SDK and of the page that tests call in the browser. */
declare global {
  interface Window {
    client: Client;
    makeClient(options?: object): Client;
    events: string[];
    describe(error: unknown): SdkError;
    drawPicture(colour: 'red' | 'blue'): MediaStreamTrack;
    /** The SDK's methods that were called, and the events that came, by the names of the compatibility table. */
    notes(): string[];
    tracks: (ICameraVideoTrack | IMicrophoneAudioTrack)[];
  }
  const AgoraRTC: Sdk;
}

/** What tells an error of the SDK apart. */
export interface SdkError {
  code: string;
  reason: string | null;
  number: number | null;
}

export interface JoinOptions {
  appId: string;
  channel: string;
  token: string | null;
  uid: number | string | null;
  /** For `createClient`. */
  client?: object;
  /** Methods of the client, with their values, to call before it joins. */
  before?: [string, ...unknown[]][];
}

/** A page with nothing but the SDK, driven by the test. */
export class SdkPage {
  constructor(readonly page: Page) {}

  /** Joins; answers the uid, or the error. */
  join({ client, before, ...options }: JoinOptions): Promise<{ uid?: number | string; error?: SdkError }> {
    return this.page.evaluate(
      async ([{ appId, channel, token, uid }, clientOptions, calls]) => {
        const made = window.makeClient(clientOptions) as unknown as Methods;
        try {
          for (const [name, ...values] of calls) await made[name]?.(...values);
          return { uid: await window.client.join(appId, channel, token, uid) };
        } catch (error) {
          return { error: window.describe(error) };
        }
      },
      [options, client ?? {}, before ?? []] as const,
    );
  }

  /** Calls a method of the client with plain values; answers the error, or null. */
  call(method: string, ...values: unknown[]): Promise<SdkError | null> {
    return this.page.evaluate(
      async ([name, args]) => {
        try {
          await (window.client as unknown as Methods)[name]?.(...args);
          return null;
        } catch (error) {
          return window.describe(error);
        }
      },
      [method, values] as const,
    );
  }

  /** Publishes a microphone and a camera, or one of them; answers the error, or null. */
  publish(...media: ('audio' | 'video')[]): Promise<SdkError | null> {
    return this.page.evaluate(async (wanted) => {
      try {
        window.tracks = await Promise.all(
          wanted.map((medium) =>
            medium === 'audio' ? AgoraRTC.createMicrophoneAudioTrack() : AgoraRTC.createCameraVideoTrack(),
          ),
        );
        await window.client.publish(window.tracks);
        return null;
      } catch (error) {
        return window.describe(error);
      }
    }, media);
  }

  events(): Promise<string[]> {
    return this.page.evaluate(() => window.events);
  }

  /** Waits until an event that reads like this has come. */
  async expectEvent(event: string | RegExp): Promise<void> {
    await expect
      .poll(
        async () =>
          (await this.events()).find((seen) =>
            typeof event === 'string' ? seen === event : event.test(seen),
          ),
        {
          message: `the event ${event}`,
          intervals: [50, 100],
        },
      )
      .toBeDefined();
  }

  videoOf(uid: number | string): Locator {
    // After a return the SDK may play into the same frame once more.
    return this.page.locator(`[id="user-${uid}"] video`).last();
  }
}
