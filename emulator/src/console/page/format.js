/** Bits per second as people say it. */
export function bitrate(/** @type {number} */ bits) {
  if (bits < 1000) return `${Math.round(bits)} bit/s`;
  if (bits < 1_000_000) return `${Math.round(bits / 1000)} kbit/s`;
  return `${(bits / 1_000_000).toFixed(1)} Mbit/s`;
}

/** A share from 0 to 1. */
export function percent(/** @type {number} */ share) {
  const value = share * 100;
  return `${value > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} %`;
}

export function milliseconds(/** @type {number} */ value) {
  return value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
}

/** A time that passed or will pass, in its two largest units. */
export function duration(/** @type {number} */ seconds) {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [
    [Math.floor(whole / 86_400), 'd'],
    [Math.floor(whole / 3600) % 24, 'h'],
    [Math.floor(whole / 60) % 60, 'min'],
    [whole % 60, 's'],
  ];
  const first = parts.findIndex(([amount]) => amount !== 0);
  if (first < 0) return '0 s';
  return parts
    .slice(first, first + 2)
    .filter(([amount]) => amount !== 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(' ');
}

/** When something ends, seen from now; both in seconds. */
export function fromNow(/** @type {number} */ end, /** @type {number} */ now) {
  return end > now ? `in ${duration(end - now)}` : `${duration(now - end)} ago`;
}

const two = (/** @type {number} */ value) => String(value).padStart(2, '0');

/** A time of day here, from milliseconds since 1970. */
export function timeOfDay(/** @type {number} */ at) {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** A day and a time here, from seconds since 1970. */
export function dayAndTime(/** @type {number} */ seconds) {
  const date = new Date(seconds * 1000);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${timeOfDay(seconds * 1000)}`;
}

/** A log line's details, as `name=value` pairs. */
export function details(/** @type {Record<string, unknown>} */ fields) {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(' ');
}
