import { z } from 'zod';
import { ERRORS, type ErrorCode } from '@/lib/errors';
import { errorAnswer, GENERAL_ERRORS, OPERATIONS, type Operation } from './operations';

type Json = Record<string, unknown>;

/** A schema as it is for the one who sends. */
function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

function parameters(where: 'path' | 'query', object: z.ZodObject | undefined): Json[] {
  return Object.entries(object?.shape ?? {}).map(([name, part]) => {
    const { description, example, ...schema } = jsonSchema(part as z.ZodType);
    return { name, in: where, required: where === 'path', description, example, schema };
  });
}

const ofJson = (schema: Json) => ({ content: { 'application/json': { schema } } });

/** The errors by their status; each status names its codes, and what they mean. */
function failures(codes: readonly ErrorCode[]): Json {
  const statuses = new Map<number, ErrorCode[]>();
  for (const code of codes) {
    const { status } = ERRORS[code];
    statuses.set(status, [...(statuses.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...statuses].map(([status, ofStatus]) => [
      status,
      {
        description: ofStatus.map((code) => `\`${code}\``).join(', '),
        ...ofJson({ $ref: '#/components/schemas/Error' }),
      },
    ]),
  );
}

function operationObject({ summary, parts, query, body, answer, errors, forOperators }: Operation): Json {
  return {
    summary,
    ...(forOperators ? { security: [{ operatorKey: [] }] } : {}),
    parameters: [...parameters('path', parts), ...parameters('query', query)],
    ...(body && { requestBody: { required: true, ...ofJson(jsonSchema(body)) } }),
    responses: {
      200: { description: 'As asked for.', ...ofJson(jsonSchema(answer)) },
      ...failures([...errors, ...GENERAL_ERRORS]),
    },
  };
}

/** The description of the API in OpenAPI 3.1, drawn from the schemas that check the requests. */
export function openApiDocument(): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: "Parley's token server",
      version: '1.0.0',
      description:
        "Tokens for Agora's RTC, Signaling (RTM) and Chat: the endpoints of the community's token server and more. " +
        'Paths are good with and without the last slash. No answer is cached.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(
      OPERATIONS.map((operation) => [operation.path, { [operation.method]: operationObject(operation) }]),
    ),
    components: {
      schemas: { Error: jsonSchema(errorAnswer) },
      securitySchemes: {
        operatorKey: {
          type: 'http',
          scheme: 'bearer',
          description: "The setting OPERATOR_KEY: the operator's.",
        },
      },
    },
  };
}
