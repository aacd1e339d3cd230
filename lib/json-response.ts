/**
 * A JSON answer that no cache keeps, as every answer of the API is.
 * @param init status (200 unless told) and further headers.
 */
export function jsonResponse(
  body: object,
  init: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return Response.json(body, { ...init, headers: { ...init.headers, 'Cache-Control': 'no-store' } });
}
