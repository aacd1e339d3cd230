/** Strangers' text, made fit to be shown. It is text everywhere, never markup. */

export const MAX_NAME_LENGTH = 40;

/** A name as it is shown: without control characters and surrounding space, and not too long. */
export function tidyName(name: string): string {
  const printable = name
    // The two joiners are part of words and emoji.
    .replace(/[^\P{C}\u200c\u200d]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...printable].slice(0, MAX_NAME_LENGTH).join('').trim();
  return /[^\u200c\u200d]/.test(short) ? short : '';
}

/** What somebody wrote, of several lines: without control characters and without what turns the writing direction of all that follows. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
