import type { Member } from './members.ts';
import type { Proofs, Report } from './proofs.ts';

/** Another SDK, and what the tests showed of it. */
export interface Other {
  version: string;
  members: readonly Member[];
  report: Report;
}

const within = (ids: Iterable<string>) => {
  const set = new Set(ids);
  return (id: string) => set.has(id);
};

/** What is different with another SDK than with the pinned one, one line each; empty when nothing is. */
export function differences(
  pinned: { members: readonly Member[]; proofs: Proofs },
  { version, members, report }: Other,
): string[] {
  const has = within(members.map(({ id }) => id));
  const hadBefore = within(pinned.members.map(({ id }) => id));
  const gone = pinned.members.filter(({ id }) => !has(id));
  const added = members.filter(({ id }) => !hadBefore(id));
  const unproved = Object.keys(pinned.proofs).filter((id) => has(id) && !report.proofs[id]);
  return [
    ...gone.map(({ id }) => `${version} has no ${id}`),
    ...added.map(({ id }) => `${version} has ${id}, which the pinned version has not`),
    ...unproved.map((id) => `${id}: proved no longer`),
    ...report.failed.map(({ title, reason }) => `failed: ${title} (${reason})`),
  ];
}
