import { settings } from './env';
import { operations } from './env/operations';
import { SettingsError } from './env/settings-error';

/** Ends the process when its settings are wrong, after one line on the error stream that names the variable. */
export function endOnWrongSettings(): void {
  try {
    settings();
    operations();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`parley: ${error.message}\n`);
    process.exit(1);
  }
}
