import { expect, test } from 'vitest';
import { differences } from './differences.ts';
import type { Member } from './members.ts';

const member = (name: string): Member => ({ id: `client.${name}`, kind: 'method', owner: 'client', name });
const pinned = {
  members: ['join', 'leave', 'fly'].map(member),
  proofs: { 'client.join': ['a.spec.ts'], 'client.leave': ['a.spec.ts'], 'client.fly': ['b.spec.ts'] },
};

test('nothing is different with the same SDK', () => {
  const report = { proofs: pinned.proofs, failed: [] };
  expect(differences(pinned, { version: '1', members: pinned.members, report })).toEqual([]);
});

test('what is gone, new, or no longer proved is named, and which tests failed', () => {
  const report = {
    proofs: { 'client.join': ['a.spec.ts'] },
    failed: [{ title: 'somebody leaves', claims: ['client.leave'], reason: 'Error: no' }],
  };
  expect(
    differences(pinned, { version: '1', members: ['join', 'leave', 'dig'].map(member), report }),
  ).toEqual([
    '1 has no client.fly',
    '1 has client.dig, which the pinned version has not',
    'client.leave: proved no longer',
    'failed: somebody leaves (Error: no)',
  ]);
});
