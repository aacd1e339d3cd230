import { expect } from '@playwright/test';
import { expectMovingPicture } from '../support/media.ts';
import type { SdkPage } from '../support/sdk-page.ts';
import { test } from './fixtures.ts';

/** The gateway's answers to requests for an ICE restart. */
function watchRestarts({ page }: SdkPage): string[] {
  const answers: string[] = [];
  const asked = new Set<string>();
  const idOf = (frame: string) => /"_id":"([^"]+)"/.exec(frame)?.[1] ?? '';
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      if (String(payload).includes('"restart_ice"')) asked.add(idOf(String(payload)));
    });
    socket.on('framereceived', ({ payload }) => {
      if (asked.has(idOf(String(payload)))) answers.push(String(payload));
    });
  });
  return answers;
}

test('a browser that finds its media connection dead restarts it, and the call goes on', async ({
  credentials,
  emulator,
  newSdkPage,
}) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  const answers = watchRestarts(ana);
  const options = credentials(1);
  await ana.join(options);
  await ben.join(credentials(2));
  await ana.publish('audio', 'video');
  await ben.publish('audio', 'video');
  await expectMovingPicture(ana.videoOf(2));
  await emulator.fault({ type: 'cut-media', channel: options.channel, uid: '1', direction: 'down' });
  await expect.poll(() => answers.length).toBeGreaterThan(0);
  expect(answers[0]).toContain('"_result":"success"');
  await emulator.clearFaults();
  await expectMovingPicture(ana.videoOf(2));
  await expectMovingPicture(ben.videoOf(1));
  const events = [...(await ana.events()), ...(await ben.events())];
  expect(events.filter((event) => /RECONNECTING|user-left/.test(event))).toEqual([]);
});
