import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Member, membersOf } from './members.ts';

/** Which members of the SDK are proved, and by which files of `e2e/sdk`. */
export type Proofs = Record<string, string[]>;

/** What a run of the SDK's tests showed. */
export interface Report {
  proofs: Proofs;
  /** The tests that failed, and what they would have proved. */
  failed: { title: string; claims: string[]; reason: string }[];
}

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The committed table, the README with its counts, and the proofs that both are made of. */
export const TABLE_PATH = pathOf('../COMPATIBILITY.md');
export const README_PATH = pathOf('../README.md');
export const PROOFS_PATH = pathOf('proofs.json');

/** The version and the members of an SDK; of the pinned one unless a folder is given. */
export async function readSdk(folder?: string): Promise<{ version: string; members: Member[] }> {
  const root = folder ?? dirname(createRequire(import.meta.url).resolve('agora-rtc-sdk-ng'));
  const manifest = await readFile(join(root, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  return { version, members: membersOf(await readFile(join(root, 'rtc-sdk_en.d.ts'), 'utf8')) };
}

/** In a settled order, so that a new run changes nothing that did not change. */
export function sorted(proofs: Proofs): Proofs {
  return Object.fromEntries(
    Object.entries(proofs)
      .map(([id, files]) => [id, [...new Set(files)].sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The proofs as the file has them: a line for each member, as the formatter wants it. */
export function written(sdk: string, proofs: Proofs): string {
  const lines = Object.entries(proofs).map(
    ([id, files]) => `    ${JSON.stringify(id)}: [${files.map((file) => JSON.stringify(file)).join(', ')}]`,
  );
  return `{\n  "sdk": ${JSON.stringify(sdk)},\n  "proofs": {\n${lines.join(',\n')}\n  }\n}\n`;
}
