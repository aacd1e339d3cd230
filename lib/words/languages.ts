/** The languages that the app speaks, each with a table in this folder. */
export const languages = {
  en: { name: 'English', direction: 'ltr' },
  de: { name: 'Deutsch', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
} as const satisfies Record<string, { name: string; direction: 'ltr' | 'rtl' }>;

export type Language = keyof typeof languages;

/** Keeps the language that was chosen in the settings. */
export const LANGUAGE_COOKIE = 'parley-language';

const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag);

/** The language tags of an `Accept-Language` header, best first (RFC 9110, 12.5.4). */
function acceptedTags(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return { tag, quality: Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
}

/**
 * The language to show: the one chosen in the settings, else the best of the browser's that the app speaks, else
 * English. A regional tag such as `de-AT` counts as its language.
 */
export function chooseLanguage(chosen: string | undefined, acceptLanguage: string): Language {
  const tags = [chosen ?? '', ...acceptedTags(acceptLanguage)];
  return tags.map((tag) => tag.split('-')[0] ?? '').find(isLanguage) ?? 'en';
}
