/** `npm run bench`: measures, side by side, and writes bench/results.md. `-- join` takes one benchmark of them all. */
import { build } from './lib/build.mjs';
import { chromium } from './lib/chromium.mjs';
import { withoutProject } from './lib/environment.mjs';
import { install } from './lib/install.mjs';
import { numberArgument } from './lib/number-argument.mjs';
import { start } from './lib/processes.mjs';
import { program } from './lib/program.mjs';

program(
  async () => {
    const args = process.argv.slice(2);
    const rounds = args.some((arg) => arg.startsWith('--rounds=')) ? String(numberArgument('rounds', 1)) : '';
    await install();
    const { path } = await chromium();
    await build();
    const names = args.filter((arg) => !arg.startsWith('--'));
    const env = withoutProject({ CHROMIUM_PATH: path, BENCH_ROUNDS: rounds });
    const { code } = await start(process.execPath, ['--import', 'tsx', 'bench/main.ts', ...names], {
      env,
      show: true,
    }).exited;
    return code ?? 1;
  },
  { ctrlC: 'failure' },
);
