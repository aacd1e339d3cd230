import type { z } from 'zod';
import { refusalOf } from './fields';

/**
 * Takes the parts of a request as their schema has them.
 * @throws ApiError for the first part, in the schema's order, that is not as documented.
 */
export function check<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  given: Record<string, unknown>,
): z.output<z.ZodObject<Shape>> {
  const { success, data, error } = schema.safeParse(given);
  if (success) return data;
  const name = String(error.issues[0]?.path[0]);
  const part: unknown = schema.shape[name];
  throw refusalOf(part as z.ZodType);
}
