/** A variable is missing or malformed. The message names it and never holds its value. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}
