import { Failure } from './failure.mjs';

/**
 * The number behind `--NAME=` on the command line.
 *
 * @param {string} name
 * @param {number} usual when it isn't there
 * @param {string[]} [args]
 * @returns {number}
 */
export function numberArgument(name, usual, args = process.argv.slice(2)) {
  const given = args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  if (given === undefined) return usual;
  if (!/^[1-9]\d*$/.test(given)) throw new Failure(`--${name} must be a whole number above 0.`);
  return Number(given);
}
