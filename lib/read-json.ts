import type { ApiRequest } from './api-request';
import { ApiError } from './errors';

async function readText(request: ApiRequest, max: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let text = '';
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > max) throw new ApiError('body-too-large', { max });
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function tooLate(milliseconds: number): { promise: Promise<never>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<never>((_, reject) => {
    const refuse = () => reject(new ApiError('body-too-late', { seconds: milliseconds / 1000 }));
    timer = setTimeout(refuse, milliseconds);
  });
  return { promise, stop: () => clearTimeout(timer) };
}

/**
 * Reads a request's body, which must be one JSON object. The content type must say so: a page of another origin
 * can't send that without being asked for first.
 * @param max how many bytes it may have.
 * @param milliseconds in which it must have come.
 * @throws ApiError
 */
export async function readJsonObject(
  request: ApiRequest,
  { max, milliseconds }: { max: number; milliseconds: number },
): Promise<Record<string, unknown>> {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json') throw new ApiError('bad-content-type', {});
  const late = tooLate(milliseconds);
  try {
    const body: unknown = JSON.parse(await Promise.race([readText(request, max), late.promise]));
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body };
  } catch (error) {
    if (error instanceof ApiError) throw error;
    // Neither UTF-8, nor JSON, nor a connection that lasted.
  } finally {
    late.stop();
  }
  throw new ApiError('bad-body', {});
}
