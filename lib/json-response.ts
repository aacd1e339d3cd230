/** No cache keeps it; and should a browser show it as a page, it can do nothing there. */
const DATA_HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

/**
 * A JSON answer that no cache keeps, as every answer of the API is.
 * @param init status (200 unless told) and further headers.
 */
export function jsonResponse(
  body: object,
  init: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return Response.json(body, { ...init, headers: { ...init.headers, ...DATA_HEADERS } });
}
