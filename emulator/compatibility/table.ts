import type { Member } from './members.ts';
import type { Note } from './notes.ts';
import type { Proofs } from './proofs.ts';

export type State = 'works' | 'partly' | 'not' | 'browser only';

/** A line of the table. */
interface Line {
  member: Member;
  state: State;
  note: string;
  files: string[];
}

interface Source {
  version: string;
  members: readonly Member[];
  proofs: Proofs;
  notes: Readonly<Record<string, Note>>;
}

/** What a member may be called: `works` and `partly` only with a test that shows it. */
export function stateOf(id: string, { proofs, notes }: Pick<Source, 'proofs' | 'notes'>): State {
  const note = notes[id];
  if (note && note.state !== 'partly') return note.state;
  if (!proofs[id]) return 'not';
  return note?.state ?? 'works';
}

function linesOf({ members, proofs, notes }: Source): Line[] {
  const known = new Set(members.map(({ id }) => id));
  const unknown = [...Object.keys(proofs), ...Object.keys(notes)].filter((id) => !known.has(id));
  if (unknown.length > 0) throw new Error(`The SDK has no ${unknown.join(', ')}.`);
  return members.map((member) => ({
    member,
    state: stateOf(member.id, { proofs, notes }),
    note: notes[member.id]?.note ?? (proofs[member.id] ? '' : 'not tried'),
    files: proofs[member.id] ?? [],
  }));
}

const STATES: readonly State[] = ['works', 'partly', 'not', 'browser only'];

/** How many members are in each state. */
export function countsOf(source: Source): Record<State, number> {
  const counts = { works: 0, partly: 0, not: 0, 'browser only': 0 };
  for (const { state } of linesOf(source)) counts[state] += 1;
  return counts;
}

/** The counts in one line, as the README has them. */
export function summaryOf(source: Source): string {
  const counts = countsOf(source);
  return `SDK ${source.version}: ${STATES.map((state) => `${counts[state]} ${state}`).join(' · ')}`;
}

const SUMMARY = /^SDK [\d.]+: .*$/m;

/** A README with its line of counts brought up to date. */
export const withSummary = (readme: string, source: Source): string =>
  readme.replace(SUMMARY, summaryOf(source));

function row({ member: { kind, name, mark }, state, note, files }: Line): string {
  const called = kind === 'event' ? `event \`${name}\`` : `\`${name}\``;
  const tests = files.map((file) => `[${file.replace('.spec.ts', '')}](../e2e/sdk/${file})`).join(', ');
  return `| ${called}${mark ? ` (${mark})` : ''} | ${state} | ${note} | ${tests} |`;
}

/**
 * The compatibility table as Markdown.
 * @throws Error when a proof or a note is about something that the SDK does not have.
 */
export function tableOf(source: Source): string {
  const lines = linesOf(source);
  const owners = [...new Set(lines.map(({ member }) => member.owner))];
  const sections = owners.flatMap((owner) => [
    `## \`${owner}\``,
    '',
    '| member | state | note | shown by |',
    '| --- | --- | --- | --- |',
    ...lines.filter(({ member }) => member.owner === owner).map(row),
    '',
  ]);
  return [
    '# What of the SDK works on the emulator',
    '',
    `Every method and event of \`agora-rtc-sdk-ng\` ${source.version}, written by \`npm run compatibility\` from the`,
    'tests that passed. *Works* and *partly* need a test that calls the method, or hears the event, and checks what',
    'it is for. *Browser only* never reaches the network: the emulator has no part in it.',
    '',
    summaryOf(source),
    '',
    ...sections,
  ].join('\n');
}
