/**
 * Puts a name before each line, so that two programs can share one terminal.
 *
 * @param {string} name
 * @param {(line: string) => void} write gets whole lines
 * @returns {(text: string) => void}
 */
export function prefixed(name, write) {
  let rest = '';
  return (text) => {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) write(`${name} ${line}\n`);
  };
}
