import { cookies, headers } from 'next/headers';
import { de } from './de';
import { en, type Words } from './en';
import { es } from './es';
import { chooseLanguage, LANGUAGE_COOKIE, type Language } from './languages';

const tables: Record<Language, Words> = { en, de, es };

/** The language of the request that is being answered. */
export async function requestLanguage(): Promise<Language> {
  const [cookieStore, requestHeaders] = await Promise.all([cookies(), headers()]);
  return chooseLanguage(cookieStore.get(LANGUAGE_COOKIE)?.value, requestHeaders.get('accept-language') ?? '');
}

/** Every word on screen in the language of the request, for pages and their metadata. */
export async function requestWords(): Promise<Words> {
  return tables[await requestLanguage()];
}
