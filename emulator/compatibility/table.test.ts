import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { declaredProofs } from './declared.ts';
import type { Member } from './members.ts';
import { NOTES } from './notes.ts';
import { PROOFS_PATH, type Proofs, README_PATH, readSdk, TABLE_PATH } from './proofs.ts';
import { countsOf, stateOf, summaryOf, tableOf } from './table.ts';

const stale = 'run `npm run compatibility`';

describe('the committed table', () => {
  test('claims what the tests declare, no more and no less', async () => {
    const committed = JSON.parse(await readFile(PROOFS_PATH, 'utf8')) as { proofs: Proofs };
    expect(committed.proofs, stale).toEqual(await declaredProofs());
  });

  test('is what its proofs, the notes and the pinned SDK come to', async () => {
    const { sdk, proofs } = JSON.parse(await readFile(PROOFS_PATH, 'utf8')) as {
      sdk: string;
      proofs: Proofs;
    };
    const { version, members } = await readSdk();
    expect(sdk, stale).toBe(version);
    const source = { version, members, proofs, notes: NOTES };
    expect(await readFile(TABLE_PATH, 'utf8'), stale).toBe(tableOf(source));
    expect(await readFile(README_PATH, 'utf8'), stale).toContain(`\n${summaryOf(source)}\n`);
  });
});

const member = (id: string): Member => {
  const [owner = '', name = ''] = id.split(/[.:]/);
  return { id, kind: id.includes(':') ? 'event' : 'method', owner, name };
};
const members = ['client.join', 'client.fly', 'client.dig', 'client:rain'].map(member);

describe('a table', () => {
  test.each([
    ['client.join', 'works'],
    ['client.dig', 'partly'],
    ['client.fly', 'not'],
    ['client:rain', 'browser only'],
  ])('%s: %s', (id, state) => {
    const proofs = { 'client.join': ['a.spec.ts'], 'client.dig': ['a.spec.ts'], 'client.fly': ['a.spec.ts'] };
    const notes = {
      'client.dig': { state: 'partly', note: 'not deep' },
      'client.fly': { state: 'not', note: 'refused' },
      'client:rain': { state: 'browser only', note: '' },
    } as const;
    expect(stateOf(id, { proofs, notes })).toBe(state);
  });

  test('says of nothing that it works without a proof, not even partly', () => {
    const notes = { 'client.dig': { state: 'partly', note: 'not deep' } } as const;
    expect(countsOf({ version: '1', members, proofs: {}, notes })).toEqual({
      works: 0,
      partly: 0,
      not: 4,
      'browser only': 0,
    });
  });

  test('names the tests and marks events', () => {
    const table = tableOf({ version: '1', members, proofs: { 'client:rain': ['sky.spec.ts'] }, notes: {} });
    expect(table).toContain('| event `rain` | works |  | [sky](../e2e/sdk/sky.spec.ts) |');
    expect(table).toContain('| `join` | not | not tried |  |');
  });

  test('knows nothing that the SDK has not', () => {
    const proofs = { 'client.swim': ['a.spec.ts'] };
    expect(() => tableOf({ version: '1', members, proofs, notes: {} })).toThrow(
      'The SDK has no client.swim.',
    );
  });
});
