import { type Logger, pino } from 'pino';
import { processWide } from '../process-wide';
import { type LogLevel, logLevelOf } from './log-level';
import { requestId } from './request-id';

function defaultLevel(): LogLevel {
  return process.env.NODE_ENV === 'production' ? 'info' : 'warn';
}

/**
 * The server's log: one JSON object a line, with the id of the request that it belongs to. A `Secret` in it shows as
 * `[secret]`.
 */
export const log = processWide<Logger>('log', () =>
  pino(
    {
      level: logLevelOf(process.env.LOG_LEVEL ?? '') ?? defaultLevel(),
      base: undefined,
      formatters: { level: (level) => ({ level }) },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      messageKey: 'message',
      errorKey: 'error',
      mixin: () => ({ requestId: requestId() }),
    },
    { write: (line: string) => void process.stdout.write(line) },
  ),
);
