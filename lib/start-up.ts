import { SettingsError, settings } from './env';

/** Ends the process when its settings are wrong, after one line on the error stream that names the variable. */
export function endOnWrongSettings(): void {
  try {
    settings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`parley: ${error.message}\n`);
    process.exit(1);
  }
}
