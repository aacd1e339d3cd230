/** What a request is answered with, apart from how it goes out: as a `Response`, or straight to Node. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** No cache keeps it; and should a browser show it as a page, it can do nothing there. */
const DATA_HEADERS = {
  'Content-Type': 'application/json',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

/**
 * A JSON answer that no cache keeps, as every answer of the API is.
 * @param init status (200 unless told) and further headers.
 */
export function jsonAnswer(
  body: object,
  { status = 200, headers }: { status?: number; headers?: Record<string, string> } = {},
): Answer {
  return { status, headers: { ...headers, ...DATA_HEADERS }, body: JSON.stringify(body) };
}

/** The answer as the web has it. */
export function responseOf({ status, headers, body }: Answer): Response {
  // The web's own rule: such an answer has no body at all.
  return new Response(status === 204 ? null : body, { status, headers });
}
