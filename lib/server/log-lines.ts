import { processWide } from '../process-wide';

/** Lines on their way to the standard output. */
interface LogLines {
  /** Writes a line with others of this turn of the loop: to write costs more than to make a line. */
  soon(line: string): void;
  /** Writes a line at once, behind those that wait. */
  now(line: string): void;
}

function create(): LogLines {
  let waiting = '';
  const flush = () => {
    const lines = waiting;
    waiting = '';
    if (lines) process.stdout.write(lines);
  };
  process.once('exit', flush);
  return {
    soon(line) {
      if (waiting === '') setImmediate(flush);
      waiting += line;
    },
    now(line) {
      flush();
      process.stdout.write(line);
    },
  };
}

export const logLines = (): LogLines => processWide('log-lines', create);
