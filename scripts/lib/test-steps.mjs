import { join } from 'node:path';
import { playwrightCounts, vitestCounts } from './counts.mjs';
import { Failure } from './failure.mjs';

/**
 * @typedef {object} Step
 * @property {string} name for `--only`
 * @property {string} title
 * @property {string[]} args for `npm run`
 * @property {NodeJS.ProcessEnv} [env] on top of the run's
 * @property {{ path: string, read: (report: any) => import('./counts.mjs').Counts }} [report]
 */

/**
 * The steps of a test run, quickest first: what is wrong should show early.
 *
 * @param {string} reports folder for the reports
 * @param {boolean} [terminal] whether a person watches: Biome and Vitest would colour even a log file
 * @returns {Step[]}
 */
export function testSteps(reports, terminal = false) {
  const unit = join(reports, 'unit.json');
  const e2e = join(reports, 'e2e.json');
  return [
    { name: 'check', title: 'Format and lint', args: terminal ? ['check'] : ['check', '--', '--colors=off'] },
    { name: 'packages', title: 'Packages', args: ['packages'] },
    { name: 'types', title: 'Types', args: ['types'] },
    {
      name: 'unit',
      title: 'Unit tests',
      args: ['unit', '--', '--reporter=default', '--reporter=json', `--outputFile=${unit}`],
      env: terminal ? {} : { NO_COLOR: '1' },
      report: { path: unit, read: vitestCounts },
    },
    { name: 'build', title: 'Build', args: ['build'] },
    {
      name: 'e2e',
      title: 'End-to-end tests',
      args: ['e2e', '--', '--reporter=list,json'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: e2e },
      report: { path: e2e, read: playwrightCounts },
    },
  ];
}

/**
 * @param {string[]} args of the command line: `--all`, `--only=unit,e2e`
 * @param {Step[]} steps
 * @returns {{ all: boolean, chosen: Step[] }}
 */
export function choose(args, steps) {
  let all = false;
  let chosen = steps;
  for (const arg of args) {
    if (arg === '--all') all = true;
    else if (arg.startsWith('--only=')) chosen = pick(arg.slice('--only='.length).split(','), steps);
    else throw new Failure(`${arg} is unknown here: there are --all and --only=${names(steps)}.`);
  }
  return { all, chosen };
}

/**
 * @param {string[]} wanted
 * @param {Step[]} steps
 */
function pick(wanted, steps) {
  const unknown = wanted.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) throw new Failure(`There is no step "${unknown}": choose from ${names(steps)}.`);
  return steps.filter(({ name }) => wanted.includes(name));
}

/** @param {Step[]} steps */
const names = (steps) => steps.map(({ name }) => name).join(',');
