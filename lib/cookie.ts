const YEAR = 365 * 24 * 60 * 60;

/** Keeps a choice for the server to read; it names nobody, and goes to this site only. */
export function keepCookie(name: string, value: string): void {
  // The Cookie Store API, which linters prefer, is missing in older Firefoxes and Safaris.
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax`;
}
