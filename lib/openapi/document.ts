import { z } from 'zod';
import { ERRORS, type ErrorCode } from '@/lib/errors';
import { errorAnswer, errorsOf, GENERAL_ERRORS, OPERATIONS, type Operation } from './operations';

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

const CHALLENGE = {
  'WWW-Authenticate': { description: 'How a program may show that it may.', schema: { type: 'string' } },
};

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
        ...(status === 401 ? { headers: CHALLENGE } : {}),
        ...ofJson({ $ref: '#/components/schemas/Error' }),
      },
    ]),
  );
}

/** By what a request shows that it may; an empty one stands for nothing at all, as while the door is open. */
function security({ forOperators, admits }: Operation): Json {
  if (forOperators) return { security: [{ operatorKey: [] }] };
  if (!admits) return {};
  return { security: [{}, { apiKey: [] }, ...(admits === 'people' ? [{ session: [] }] : [])] };
}

function operationObject(operation: Operation): Json {
  const { summary, parts, query, body, answer } = operation;
  return {
    summary,
    ...security(operation),
    parameters: [...parameters('path', parts), ...parameters('query', query)],
    ...(body && { requestBody: { required: true, ...ofJson(jsonSchema(body)) } }),
    responses: {
      200: { description: 'As asked for.', ...ofJson(jsonSchema(answer)) },
      ...failures([...errorsOf(operation), ...GENERAL_ERRORS]),
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
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'A key of API_KEYS, with the policy api-key.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'parley-session',
          description: "A person's session; over TLS the cookie's name begins with __Host-.",
        },
        operatorKey: {
          type: 'http',
          scheme: 'bearer',
          description: "The setting OPERATOR_KEY: the operator's.",
        },
      },
    },
  };
}
