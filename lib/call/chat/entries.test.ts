import { expect, test } from 'vitest';
import { type ChatEntry, MAX_ENTRIES, withEntry, withState } from './entries';

const line = (key: string): ChatEntry => ({
  kind: 'line',
  key,
  from: 1,
  name: 'Ana',
  text: 'hi',
  at: 0,
  state: 'waiting',
});
const gap = (key: string): ChatEntry => ({ kind: 'gap', key, at: 0 });
const keys = (entries: readonly ChatEntry[]) => entries.map(({ key }) => key);

test('a message that comes twice is there once', () => {
  const entries = withEntry([], line('a'));
  expect(withEntry(entries, line('a'))).toBe(entries);
  expect(keys(withEntry(entries, line('b')))).toEqual(['a', 'b']);
});

test('a gap is told once, and not before there is anything', () => {
  expect(withEntry([], gap('g'))).toEqual([]);
  const entries = withEntry([line('a')], gap('g'));
  expect(keys(entries)).toEqual(['a', 'g']);
  expect(withEntry(entries, gap('h'))).toBe(entries);
});

test('the oldest are forgotten', () => {
  let entries: readonly ChatEntry[] = [];
  for (let count = 0; count <= MAX_ENTRIES; count += 1) entries = withEntry(entries, line(String(count)));
  expect(entries).toHaveLength(MAX_ENTRIES);
  expect(entries[0]?.key).toBe('1');
});

test('only the message meant changes its state', () => {
  const entries = withState([line('a'), gap('g'), line('b')], 'b', 'failed');
  expect(entries.map((entry) => (entry.kind === 'line' ? entry.state : null))).toEqual([
    'waiting',
    null,
    'failed',
  ]);
});
