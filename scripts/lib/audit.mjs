const severe = ['high', 'critical'];

/**
 * Reads what `npm audit --json` printed.
 *
 * @param {string} printed
 * @returns {{ severe: string[], others: number } | { unanswered: string }}
 *   the packages with severe findings, and how many have milder ones; or why there is no answer: not every registry
 *   has advisories, and a machine may be without a network
 */
export function readAudit(printed) {
  const report = parse(printed);
  if (!report?.vulnerabilities) return { unanswered: firstLine(report?.message ?? report?.error?.summary) };
  const found = Object.values(report.vulnerabilities);
  const bad = found.filter(({ severity }) => severe.includes(severity));
  return {
    severe: bad.map(({ name, severity, range }) => `${name} ${range}: ${severity}`),
    others: found.length - bad.length,
  };
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {string} [text] */
function firstLine(text) {
  // The address of a private registry is nobody else's business.
  return text?.split('\n')[0]?.replace(/ - \w+ https?:.*$/, '') || 'no answer';
}
