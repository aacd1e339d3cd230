/** `npm run packages`: are the packages that we ship under licences that are allowed, and known to be sound? */
import { spawnSync } from 'node:child_process';
import { readAudit } from './lib/audit.mjs';
import { Failure } from './lib/failure.mjs';
import { refusedLicences } from './lib/licences.mjs';
import { npm } from './lib/npm.mjs';
import { program } from './lib/program.mjs';

program(async () => {
  const { checked, refused } = await refusedLicences();
  if (refused.length > 0) {
    throw new Failure(
      'These packages are under licences that scripts/lib/licences.mjs does not allow.',
      refused.join('\n'),
    );
  }
  console.log(`Licences: ${checked} packages, all allowed.`);

  const [command, args] = npm([
    'audit',
    '--json',
    '--omit=dev',
    '--fetch-retries=0',
    '--fetch-timeout=20000',
  ]);
  const audit = readAudit(spawnSync(command, args, { encoding: 'utf8', timeout: 60_000 }).stdout ?? '');
  if ('unanswered' in audit) {
    console.log(`Advisories: NOT CHECKED, the registry gave none (${audit.unanswered}).`);
    return;
  }
  if (audit.severe.length > 0) {
    throw new Failure(
      'Severe flaws are known in these packages; `npm audit` says more.',
      audit.severe.join('\n'),
    );
  }
  console.log(`Advisories: none severe, ${audit.others} milder.`);
});
