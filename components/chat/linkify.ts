/** A piece of a text: plain, or an address to follow. */
export interface TextPart {
  /** Where in the text it begins. */
  at: number;
  text: string;
  href: string | null;
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"]+/gi;

/** Whether a text ends in the second of two brackets and has fewer of the first. */
function closesTooMuch(text: string, [opening = '', closing = '']: string): boolean {
  return text.endsWith(closing) && text.split(opening).length < text.split(closing).length;
}

/** What ends a sentence, not an address; a closing bracket only where it closes none that was opened within. */
function withoutSentenceEnd(address: string): string {
  const shorter = address.replace(/[.,;:!?'’”»]+$/, '');
  const trimmed =
    closesTooMuch(shorter, '()') || closesTooMuch(shorter, '[]') ? shorter.slice(0, -1) : shorter;
  return trimmed === address ? address : withoutSentenceEnd(trimmed);
}

/** The address if it is one of the web; one with a user name before the host can pretend to lead elsewhere. */
function safeHref(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, username, password, href } = new URL(address);
  const web = protocol === 'https:' || protocol === 'http:';
  return web && username === '' && password === '' ? href : null;
}

/** Splits a text into plain parts and web addresses. Together the parts are the text, unchanged. */
export function linkify(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutSentenceEnd(match[0]);
    const href = safeHref(address);
    if (!href) continue;
    if (match.index > end) parts.push({ at: end, text: text.slice(end, match.index), href: null });
    parts.push({ at: match.index, text: address, href });
    end = match.index + address.length;
  }
  if (end < text.length) parts.push({ at: end, text: text.slice(end), href: null });
  return parts;
}
