import type { z } from 'zod';
import { ApiError } from '@/lib/errors';
import { check } from './check';

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ApiError('bad-encoding', {});
  }
}

/**
 * The decoded parts of a path behind its first one; a last slash may be there or not.
 * @param url as it was asked, its path still percent-encoded. A part `.` or `..` can't be asked for: every URL
 * parser takes these for steps in the path.
 * @throws ApiError
 */
export function segmentsOf(url: URL): string[] {
  const [, , ...segments] = url.pathname.split('/');
  if (segments.at(-1) === '') segments.pop();
  return segments.map(decode);
}

/**
 * A number where the text is one in decimal digits, written in the one way without leading zeros: a token carries
 * a uid as text, so `07` would be another than `7`. Any other text stays as it is, for the schema to refuse.
 */
export function numeral(text: string): number | string {
  return /^(?:0|[1-9][0-9]*)$/.test(text) ? Math.min(Number(text), Number.MAX_SAFE_INTEGER) : text;
}

/**
 * Reads the parameters that the schema names out of a query; others are ignored.
 * @throws ApiError also for one that comes twice.
 */
export function readQuery<Shape extends z.ZodRawShape>(
  { searchParams }: URL,
  schema: z.ZodObject<Shape>,
): z.output<z.ZodObject<Shape>> {
  const given: Record<string, unknown> = {};
  for (const name of Object.keys(schema.shape)) {
    const [first, ...more] = searchParams.getAll(name);
    if (first !== undefined) given[name] = more.length > 0 ? [first, ...more] : numeral(first);
  }
  return check(schema, given);
}
