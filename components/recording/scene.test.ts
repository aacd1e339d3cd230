import { expect, test } from 'vitest';
import { fakeSession, person } from '@/components/testing/fake-session';
import { FRAME, type SceneBox } from '@/lib/call/recording/scene';
import { en } from '@/lib/words/en';
import { recordedScene } from './scene';

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => person({ uid: index + 2, name: `P${index}` }));

function expectApart(scene: readonly SceneBox[]): void {
  for (const [index, a] of scene.entries()) {
    expect(a.x).toBeGreaterThanOrEqual(0);
    expect(a.y).toBeGreaterThanOrEqual(0);
    expect(a.x + a.width).toBeLessThanOrEqual(FRAME.width);
    expect(a.y + a.height).toBeLessThanOrEqual(FRAME.height);
    for (const b of scene.slice(index + 1)) {
      const apart =
        a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(apart).toBe(true);
    }
  }
}

test.each([1, 2, 3, 5, 17])('%i people are all within the frame and apart', (count) => {
  const others = people(count - 1);
  const scene = recordedScene(fakeSession({ others }).session, en);
  expect(scene.map(({ name }) => name)).toEqual(['Ana', ...others.map(({ name }) => name)]);
  expectApart(scene);
});

test('a shared screen is large and whole, and whoever speaks is beside it however many there are', () => {
  const others = people(12);
  const owner = others[0] ?? person({ uid: 0 });
  const { session, stage } = fakeSession({ others, screens: [{ uid: 99, owner, videoTrack: null }] });
  stage.speaker.getSnapshot = () => 13;
  const scene = recordedScene(session, en);
  const [screen, ...beside] = scene;
  expect(screen).toMatchObject({ name: 'P0’s screen', whole: true });
  expect(screen?.width).toBeGreaterThan(FRAME.width * 0.75);
  expect(beside.map(({ name }) => name)).toContain('P11');
  expectApart(scene);
});

test('one’s own shared screen is recorded', () => {
  const { session, stage } = fakeSession();
  Object.assign(stage.screenShare, { uid: 77 });
  expect(recordedScene(session, en).map(({ name }) => name)).toEqual(['Ana’s screen', 'Ana']);
});
