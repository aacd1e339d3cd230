import { type Logger, pino } from 'pino';
import { processWide } from '../process-wide';
import { type LogLevel, logLevelOf } from './log-level';
import { logLines } from './log-lines';
import { requestId } from './request-id';

/** Of an error, what says where it happened: libraries hang on what was asked of them, keys and all. */
function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack } = error;
  return { name, message, stack };
}

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
      serializers: { error: plainError },
      mixin: () => ({ requestId: requestId() }),
    },
    { write: (line: string) => logLines().now(line) },
  ),
);
