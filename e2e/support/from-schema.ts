import fc from 'fast-check';

/** The part of JSON Schema that openapi.json uses for requests. */
export interface Schema {
  type?: string;
  const?: string | number;
  enum?: (string | number)[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  properties?: Record<string, Schema>;
  required?: string[];
}

type Value = string | number | { [name: string]: Value };

const patternsOf = ({ pattern, allOf = [] }: Schema): RegExp[] =>
  [pattern, ...allOf.map((part) => part.pattern)].flatMap((text) => (text ? [new RegExp(text)] : []));

function strings(schema: Schema): fc.Arbitrary<string> {
  const { minLength = 0, maxLength = 40 } = schema;
  const patterns = patternsOf(schema);
  const texts = patterns[0]
    ? fc.stringMatching(patterns[0], { size: 'medium' })
    : fc.string({ minLength, maxLength });
  return texts.filter(
    (text) =>
      text.length >= minLength &&
      text.length <= maxLength &&
      // An address can't hold these as a part.
      !/^\.\.?$/.test(text) &&
      patterns.every((pattern) => pattern.test(text)),
  );
}

function objects({ properties = {}, required = [] }: Schema): fc.Arbitrary<Value> {
  const parts = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, allowed(part)]));
  return fc.record(parts, { requiredKeys: required });
}

/** Values that the schema allows. */
export function allowed(schema: Schema): fc.Arbitrary<Value> {
  const { type, const: only, enum: words, anyOf, oneOf, minimum = 0, maximum = 2 ** 32 } = schema;
  const choices = anyOf ?? oneOf;
  if (only !== undefined) return fc.constant(only);
  if (words) return fc.constantFrom(...words);
  if (choices) return fc.oneof(...choices.map(allowed));
  if (type === 'integer') return fc.integer({ min: minimum, max: Math.min(maximum, 2 ** 32 - 1) });
  if (type === 'object') return objects(schema);
  return strings(schema);
}

/** Texts, for a path or a query, that the schema forbids. */
export function forbiddenTexts(schema: Schema): string[] {
  const candidates = [
    'é',
    'a/b',
    '"',
    '-1',
    '1.5',
    '0x10',
    '',
    '0',
    'A'.repeat(300),
    '99999999999999999999',
    'x',
  ];
  return candidates.filter((text) => !accepts(schema, text));
}

function accepts(schema: Schema, text: string): boolean {
  const { type, const: only, enum: words, anyOf, minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = schema;
  if (only !== undefined) return String(only) === text;
  if (words) return words.map(String).includes(text);
  if (anyOf) return anyOf.some((choice) => accepts(choice, text));
  if (type === 'integer') {
    // What is too long to live is cut, however many digits say so.
    return (
      /^(?:0|[1-9][0-9]*)$/.test(text) &&
      Number(text) >= minimum &&
      Math.min(Number(text), Number.MAX_SAFE_INTEGER) <= maximum
    );
  }
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema;
  const fits = text.length >= minLength && text.length <= maxLength;
  return fits && patternsOf(schema).every((pattern) => pattern.test(text));
}
