/**
 * Says that a long step goes on: on a terminal one line that counts, elsewhere a line now and then.
 *
 * @template T
 * @param {string} label such as `Building the app`
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function progress(label, work) {
  const began = Date.now();
  const terminal = process.stdout.isTTY;
  const line = () => `${label}… ${seconds(Date.now() - began)}`;
  process.stdout.write(terminal ? `${label}…` : `${label}…\n`);
  const ticker = setInterval(
    () => process.stdout.write(terminal ? `\r${line()}` : `${line()}\n`),
    terminal ? 1000 : 10_000,
  );
  try {
    const result = await work();
    process.stdout.write(terminal ? `\r${line()}\n` : `${label}: done in ${seconds(Date.now() - began)}\n`);
    return result;
  } catch (error) {
    if (terminal) process.stdout.write('\n');
    throw error;
  } finally {
    clearInterval(ticker);
  }
}

/**
 * @param {number} milliseconds
 * @returns {string} such as `4 s` or `2 min 5 s`
 */
export function seconds(milliseconds) {
  const whole = Math.round(milliseconds / 1000);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
