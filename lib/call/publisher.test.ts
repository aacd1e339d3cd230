import { beforeEach, expect, test } from 'vitest';
import { createPublisher, type Publisher } from './publisher';
import type { ILocalTrack } from './sdk';

/** A network that notes what it is asked, and refuses as often as it is told to. */
function createNetwork() {
  const asked: string[] = [];
  const names = (tracks: unknown) => [tracks].flat().map((track) => (track as { name: string }).name);
  return {
    asked,
    refusals: 0,
    async publish(tracks: unknown) {
      asked.push(`publish ${names(tracks)}`);
      if (this.refusals > 0) {
        this.refusals -= 1;
        throw new Error('refused');
      }
    },
    async unpublish(tracks: unknown) {
      asked.push(`unpublish ${names(tracks)}`);
    },
  };
}

const track = (name: string) => ({ name, enabled: true }) as unknown as ILocalTrack & { enabled: boolean };

let network: ReturnType<typeof createNetwork>;
let away: boolean;
let publisher: Publisher;

beforeEach(() => {
  network = createNetwork();
  away = false;
  publisher = createPublisher(network as never, () => !away);
});

test('a track is published once', async () => {
  const camera = track('camera');
  await publisher.add([camera]);
  await publisher.add([camera, track('microphone')]);
  expect(network.asked).toEqual(['publish camera', 'publish microphone']);
});

test('a disabled track waits until it is enabled and added again', async () => {
  const camera = track('camera');
  camera.enabled = false;
  await publisher.add([camera]);
  expect(network.asked).toEqual([]);
  camera.enabled = true;
  await publisher.add([camera]);
  expect(network.asked).toEqual(['publish camera']);
});

test('a refusal is no reason to give up; three are', async () => {
  network.refusals = 1;
  await publisher.add([track('camera')]);
  expect(network.asked).toEqual(['publish camera', 'publish camera']);
  network.refusals = 3;
  await expect(publisher.add([track('screen')])).rejects.toThrow('refused');
  await publisher.add([track('microphone')]);
  expect(network.asked.at(-1)).toBe('publish microphone');
});

test('a track that comes while the call is away is published when it is back', async () => {
  away = true;
  await publisher.add([track('camera')]);
  expect(network.asked).toEqual([]);
  away = false;
  publisher.catchUp();
  await publisher.add([]);
  expect(network.asked).toEqual(['publish camera']);
});

test('after a new join everything is published again, but what was taken back', async () => {
  const camera = track('camera');
  await publisher.add([camera, track('microphone')]);
  await publisher.remove(camera);
  await publisher.restart();
  expect(network.asked).toEqual(['publish camera,microphone', 'unpublish camera', 'publish microphone']);
});
