import type { Participant } from '@/lib/call/snapshot';
import type { Uid } from '@/lib/call/uid';

/** Whose hand is raised, and in which place of the order in which they were raised, from 1. */
export function handOrder(people: readonly Participant[]): ReadonlyMap<Uid, number> {
  const raised = people.flatMap(({ uid, handRaisedAt }) =>
    handRaisedAt === null ? [] : [{ uid, handRaisedAt }],
  );
  raised.sort((a, b) => a.handRaisedAt - b.handRaisedAt);
  return new Map(raised.map(({ uid }, index) => [uid, index + 1]));
}
