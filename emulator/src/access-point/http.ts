import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { MAX_BODY } from '../limits.ts';

/** Something about a request was wrong; the message is for the one who sent it. */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * What a value is by a schema.
 * @param sentence what to say when it is not; unless given, what zod found.
 * @throws RequestError when it is not.
 */
export function valid<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  sentence?: string,
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new RequestError(400, sentence ?? z.prettifyError(parsed.error));
  return parsed.data;
}

/**
 * Reads a request's body.
 * @throws RequestError when it is larger than 64 KiB.
 */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new RequestError(413, `A body may have ${MAX_BODY} bytes at most.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Reads a body as JSON.
 * @throws RequestError when it is not.
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  return parseJson((await readBody(request)).toString());
}

/**
 * Reads a command of a page or a tool. Only JSON is taken: a page of another site cannot send it without asking
 * first, and would be told no.
 * @throws RequestError when it is no JSON or not what the schema wants.
 */
export async function readCommand<Schema extends z.ZodType>(
  request: IncomingMessage,
  schema: Schema,
): Promise<z.output<Schema>> {
  if (!request.headers['content-type']?.startsWith('application/json')) {
    throw new RequestError(415, 'The body must be JSON, with the content type application/json.');
  }
  return valid(schema, await readJson(request));
}

/** @throws RequestError when `text` is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestError(400, 'The body must be JSON.');
  }
}

/**
 * Reads one field of a `multipart/form-data` body.
 * @throws RequestError when the body is no form or lacks the field.
 */
export async function readFormField(request: IncomingMessage, field: string): Promise<string> {
  const body = await readBody(request);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => null);
  const value = form?.get(field);
  if (typeof value !== 'string')
    throw new RequestError(400, `The body must be a form with a field "${field}".`);
  return value;
}

export function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
