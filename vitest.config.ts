import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // The emulator's package names its built files; inside the repository its sources are used, as tsconfig.json says.
      { find: /^agora-emulator$/, replacement: `${root}emulator/src/emulator.ts` },
      {
        find: 'agora-emulator/access-token',
        replacement: `${root}emulator/src/access-token/access-token.ts`,
      },
      { find: 'agora-emulator/control', replacement: `${root}emulator/src/control/client.ts` },
      { find: /^agora-emulator\/(.+)/, replacement: `${root}emulator/src/$1` },
    ],
  },
  test: {
    // A busy machine starts programs slowly; a state is waited for, not a time.
    testTimeout: 30_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['*.test.ts', '{app,bench,deploy,emulator,lib}/**/*.test.ts', 'scripts/**/*.test.mjs'],
        },
      },
      {
        extends: true,
        test: { name: 'jsdom', environment: 'jsdom', include: ['components/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
