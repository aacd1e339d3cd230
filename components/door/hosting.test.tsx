import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeSession } from '@/components/testing/fake-session';
import { render } from '@/components/testing/render';
import { en as words } from '@/lib/words/en';
import { DoorContext, type DoorInside } from './door-context';
import { DoorNotices } from './door-notices';
import { Hosting } from './hosting';

afterEach(cleanup);

const waiting = [
  { place: 5, name: 'Ben', guest: true },
  { place: 6, name: '  ', guest: false },
];
const hosting = { locked: true, waitingRoom: false, waiting };

function show(change: Partial<DoorInside> = {}, mutedByHost = false) {
  const act = vi.fn();
  const fake = fakeSession();
  fake.hostAsks.set(mutedByHost);
  const door: DoorInside = {
    view: { state: 'open', host: true, hosting },
    failed: false,
    act,
    channel: 'atrium',
    invites: false,
    tellsGuests: false,
    ...change,
  };
  render(
    <DoorContext value={door}>
      <Hosting session={fake.session} />
      <DoorNotices session={fake.session} />
    </DoorContext>,
  );
  return { act, fake };
}

test('a host sees who waits, and lets them in or not', () => {
  const { act } = show();
  expect(screen.getByTestId('announcer').textContent).toBe(words.door.waits('Ben'));
  const [admit] = screen.getAllByRole('button', { name: words.door.admitName('Ben') });
  if (admit) fireEvent.click(admit);
  fireEvent.click(screen.getByRole('button', { name: words.door.denyName(words.door.someone) }));
  expect(act.mock.calls).toEqual([[{ action: 'admit', place: 5 }], [{ action: 'deny', place: 6 }]]);
});

test('a host is told who of those that wait is a guest, where others sign in', () => {
  show({ tellsGuests: true });
  expect(screen.getByTestId('announcer').textContent).toBe(words.door.waits(`Ben (${words.door.guest})`));
  const list = within(screen.getByRole('list', { name: words.door.waiting }));
  expect(list.getAllByRole('listitem').map((item) => item.querySelector('bdi')?.textContent)).toEqual([
    `Ben (${words.door.guest})`,
    words.door.someone,
  ]);
});

test('the switches show what the server says, and ask it for the other', () => {
  const { act, fake } = show();
  const lock = screen.getByRole('switch', { name: words.door.lock });
  expect(lock.getAttribute('aria-checked')).toBe('true');
  fireEvent.click(lock);
  expect(act).toHaveBeenCalledWith({ action: 'lock', on: false });
  fireEvent.click(screen.getByRole('button', { name: words.door.muteAll }));
  expect(fake.hostAsks.ask).toHaveBeenCalledWith('mute', null);
});

test('a guest sees nothing of it, but that a host has muted them', () => {
  const { fake } = show({ view: { state: 'open', host: false, hosting: null } }, true);
  expect(screen.queryByRole('switch')).toBeNull();
  expect(screen.getAllByText(words.door.mutedByHost)).toHaveLength(2);
  expect(screen.getByTestId('announcer').textContent).toBe(words.door.mutedByHost);
  expect(screen.queryByRole('alert')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: words.room.dismiss }));
  expect(fake.hostAsks.dismiss).toHaveBeenCalledTimes(1);
});
