import { openApiDocument } from '@/lib/openapi/document';

export const dynamic = 'force-static';

/** `GET /openapi.json`: the API's description in OpenAPI 3.1. */
export function GET(): Response {
  return Response.json(openApiDocument());
}
