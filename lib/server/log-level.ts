/** From nothing to everything. */
export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A level by its name; undefined for a text that names none. */
export const logLevelOf = (name: string) => LOG_LEVELS.find((level) => level === name);
