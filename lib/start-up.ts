import { settings } from './env';
import { operations } from './env/operations';
import { SettingsError } from './env/settings-error';
import { sharedRedis } from './redis';

/**
 * Ends the process when its settings are wrong, after one line on the error stream that names the variable. Begins to
 * connect to Redis, so that the first requests are counted there.
 */
export function startUp(): void {
  try {
    operations();
    if (settings().redisUrl) sharedRedis();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`parley: ${error.message}\n`);
    process.exit(1);
  }
}
