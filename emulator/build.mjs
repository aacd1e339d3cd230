/** `npm run build -w agora-emulator`: makes `dist`, which is what the package consists of. */
import { execFileSync } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const tsc = createRequire(import.meta.url)
  .resolve('typescript/package.json')
  .replace(/package\.json$/, 'bin/tsc');

await rm(`${here}dist`, { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: here, stdio: 'inherit' });
// The console's page is plain HTML, CSS and JavaScript; its TypeScript serves the tests alone.
await cp(`${here}src/console/page`, `${here}dist/console/page`, {
  recursive: true,
  filter: (path) => !path.endsWith('.ts'),
});
