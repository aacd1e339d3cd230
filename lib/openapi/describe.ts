import { z } from 'zod';
import { ERRORS, type ErrorCode } from '@/lib/errors';
import { errorsOf, type Operation } from './operations';

/** A part of a request or an answer, in words. */
export interface Part {
  name: string;
  where: 'path' | 'query' | 'body' | 'answer';
  required: boolean;
  /** What it may be, such as `integer, 0 to 4294967295`. */
  allowed: string;
  description: string;
}

/** An operation, in words. */
export interface OperationText {
  id: string;
  method: string;
  path: string;
  summary: string;
  parts: Part[];
  answer: Part[];
  errors: { code: ErrorCode; status: number }[];
  forOperators: boolean;
}

interface JsonSchema {
  type?: string;
  description?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

function range({ type, minimum, maximum, minLength, maxLength }: JsonSchema): string {
  if (type === 'string' && minLength !== undefined && maxLength !== undefined) {
    return `${minLength} to ${maxLength} characters`;
  }
  if (type !== 'integer') return type === 'string' ? 'text' : (type ?? 'anything');
  // JavaScript's largest whole numbers are no limit of ours.
  const low = minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? undefined : minimum;
  const high = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? undefined : maximum;
  if (low === undefined) return 'whole number';
  return high === undefined ? `whole number from ${low}` : `whole number from ${low} to ${high}`;
}

function allowed(schema: JsonSchema): string {
  const { const: only, enum: words, anyOf, oneOf } = schema;
  const choices = anyOf ?? oneOf;
  const texts =
    only !== undefined
      ? [String(only)]
      : words
        ? words.map(String)
        : choices
          ? choices.map(allowed)
          : [range(schema)];
  return [...new Set(texts)].join(' or ');
}

/** The properties of an object, or of each of several that it may be. */
function partsOf(where: Part['where'], type: z.ZodType | undefined): Part[] {
  if (!type) return [];
  const schema = z.toJSONSchema(type, { io: 'input' }) as JsonSchema;
  const objects = schema.anyOf ?? schema.oneOf ?? [schema];
  const parts = objects.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(([name, part]) => ({
      name,
      where,
      required: required.includes(name),
      allowed: allowed(part),
      description: part.description ?? '',
    })),
  );
  return merge(parts);
}

/** What several objects call alike is one part, required where all of them require it. */
function merge(parts: Part[]): Part[] {
  const merged = new Map<string, Part>();
  for (const part of parts) {
    const known = merged.get(part.name);
    const choices = new Set([...(known?.allowed.split(' or ') ?? []), ...part.allowed.split(' or ')]);
    merged.set(part.name, {
      ...part,
      required: part.required && (known?.required ?? true),
      description: known?.description || part.description,
      allowed: [...choices].join(' or '),
    });
  }
  return [...merged.values()];
}

/** Puts an operation into words, out of the schemas that check its requests. */
export function describeOperation(operation: Operation): OperationText {
  const { method, path, summary, parts, query, body, answer, forOperators = false } = operation;
  return {
    id: `${method}${path.replace(/[{}]/g, '').replace(/\W+/g, '-')}`.replace(/-$/, ''),
    method: method.toUpperCase(),
    path,
    summary,
    parts: [...partsOf('path', parts), ...partsOf('query', query), ...partsOf('body', body)],
    answer: partsOf('answer', answer),
    errors: errorsOf(operation).map((code) => ({ code, status: ERRORS[code].status })),
    forOperators,
  };
}
