import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setDevice } from '@/components/call/devices';
import { fakeSession, person } from '@/components/testing/fake-session';
import { layOut } from '@/components/testing/lay-out';
import { render } from '@/components/testing/render';
import type { CallSnapshot } from '@/lib/call/snapshot';
import { setPreferences } from '@/lib/preferences/store';
import { en as words } from '@/lib/words/en';
import { Room } from './room';

beforeEach(() => {
  vi.useFakeTimers();
  // jsdom plays nothing.
  setPreferences({ sounds: false });
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  layOut();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function show(snapshot: Partial<CallSnapshot> = {}) {
  const fake = fakeSession(snapshot);
  const { session } = fake;
  render(
    <Room session={session} channel="calm-otter-42" turn={(kind, on) => setDevice(session, kind, on)} />,
  );
  return { ...fake, update: (changes: Partial<CallSnapshot>) => act(() => fake.update(changes)) };
}

const button = (name: string) => screen.getByRole('button', { name });
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));
/** What was told to screen readers last. */
const announced = () => [...screen.getByTestId('announcer').children].at(-1)?.textContent;

test('alone, one is told so; with others, everyone has a tile with a name', () => {
  const { update } = show();
  expect(screen.getByText(words.room.alone)).toBeTruthy();
  expect(screen.getByText('1 person')).toBeTruthy();
  update({ others: [person({ uid: 2, name: 'Bo', microphoneOn: false }), person({ uid: 3_000_001_234 })] });
  expect(screen.queryByText(words.room.alone)).toBeNull();
  expect(screen.getByText('3 people')).toBeTruthy();
  expect(screen.getAllByRole('article').map((tile) => tile.getAttribute('aria-label'))).toEqual([
    'Ana',
    'Bo',
    'Guest 1234',
  ]);
  const bo = within(screen.getByRole('article', { name: 'Bo' }));
  expect(bo.getByText(words.room.microphoneOff)).toBeTruthy();
  expect(
    within(screen.getByRole('article', { name: 'Ana' })).queryByText(words.room.microphoneOff),
  ).toBeNull();
});

test('who comes and goes later is announced, who was there before is not', () => {
  const { update } = show({ others: [person({ uid: 2, name: 'Bo' })] });
  pass(1000);
  expect(announced()).toBeUndefined();
  update({ others: [person({ uid: 2, name: 'Bo' }), person({ uid: 3 })] });
  update({ others: [person({ uid: 2, name: 'Bo' }), person({ uid: 3, name: 'Cy' })] });
  pass(1000);
  expect(announced()).toBe('Cy joined');
  update({ others: [person({ uid: 3, name: 'Cy' })] });
  pass(1000);
  expect(announced()).toBe('Bo left');
});

test('a device’s button is named by what a press will do', () => {
  const { update, setMicrophone } = show({ microphone: 'on' });
  fireEvent.click(button(words.devices.turnOff.microphone));
  expect(setMicrophone).toHaveBeenLastCalledWith(false);
  update({ microphone: 'off' });
  fireEvent.click(button(words.devices.turnOn.microphone));
  expect(setMicrophone).toHaveBeenLastCalledWith(true);
});

test('a device missing from the start is no news; one that fails when asked for is, until it is dismissed', () => {
  const { update } = show({ camera: 'device-missing' });
  const sentence = words.devices.errors.camera['device-missing'];
  expect(screen.queryByText(sentence, { exact: false })).toBeNull();
  fireEvent.click(button(words.devices.turnOn.camera));
  update({ camera: 'starting' });
  update({ camera: 'device-missing' });
  expect(screen.getByText(sentence, { exact: false })).toBeTruthy();
  fireEvent.click(button(words.room.dismiss));
  expect(screen.queryByText(sentence, { exact: false })).toBeNull();
});

test('a microphone lost in the call is news', () => {
  const { update } = show({ microphone: 'on' });
  update({ microphone: 'device-missing' });
  expect(screen.getByRole('alert').textContent).toContain(words.devices.errors.microphone['device-missing']);
});

test('a call that looks for its network says so', () => {
  const { update } = show();
  update({ state: 'reconnecting' });
  expect(screen.getByTestId('reconnecting').textContent).toBe(words.room.reconnecting);
  expect(announced()).toBe(words.room.reconnecting);
  update({ state: 'joined' });
  expect(screen.queryByTestId('reconnecting')).toBeNull();
  expect(announced()).toBe(words.room.backAgain);
});

test('sound that the browser holds back waits for a tap', () => {
  const { playSound } = show({ soundBlocked: true });
  fireEvent.click(button(words.room.tapToHear));
  expect(playSound).toHaveBeenCalledTimes(1);
});

test.each([
  ['copied', vi.fn(async () => {}), words.room.linkCopied],
  ['refused', vi.fn(() => Promise.reject(new Error('no'))), words.room.linkNotCopied],
])('the link is %s, and that is said for a moment', async (_, writeText, sentence) => {
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  show();
  await act(async () => fireEvent.click(button(words.room.copyInvitation)));
  expect(writeText).toHaveBeenCalledWith(location.origin + location.pathname);
  expect(announced()).toBe(sentence);
  expect(screen.getAllByText(sentence)).toHaveLength(2);
  pass(2500);
  expect(screen.getAllByText(sentence)).toHaveLength(1);
});

test('a panel opens with the focus in it; Escape closes it and gives the focus back', () => {
  show({ others: [person({ uid: 2, name: 'Bo', microphoneOn: false })] });
  const opener = button(words.people.title);
  opener.focus();
  fireEvent.click(opener);
  const panel = screen.getByRole('complementary', { name: words.people.title });
  expect(panel.contains(document.activeElement)).toBe(true);
  expect(opener.getAttribute('aria-expanded')).toBe('true');
  expect(
    within(panel)
      .getAllByRole('listitem')
      .map((row) => row.textContent),
  ).toEqual([expect.stringContaining('Ana'), expect.stringMatching(`Bo.*${words.people.microphone.off}`)]);
  fireEvent.keyDown(document.activeElement ?? panel, { key: 'Escape' });
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('leaving is one press', () => {
  const { leave } = show();
  fireEvent.click(button(words.room.leave));
  expect(leave).toHaveBeenCalledTimes(1);
});
