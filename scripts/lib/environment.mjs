import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * Reads the `.env` files as Next does, so that the emulator gets the same settings as the app.
 *
 * @param {'development' | 'production'} mode
 */
export function loadEnvFiles(mode) {
  // Next sets it as each of its commands needs, unless a shell has set it for something else.
  delete process.env.NODE_ENV;
  const next = createRequire(createRequire(join(root, 'package.json')).resolve('next/package.json'));
  next('@next/env').loadEnvConfig(root, mode === 'development', { info() {}, error: console.error });
}

/**
 * An environment without the developer's own project, for what must not know it: builds and tests.
 *
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutProject(extra = {}) {
  const { NODE_ENV: _, ...env } = process.env;
  // Empty rather than absent: Next would fill in an absent one from a `.env` file.
  const none = { APP_ID: '', APP_CERTIFICATE: '', EMULATOR_URL: '' };
  return { ...env, ...none, NEXT_TELEMETRY_DISABLED: '1', ...extra };
}
