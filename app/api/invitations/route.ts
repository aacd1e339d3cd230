import { invitationAskSchema, invite } from '@/lib/access/invite';
import { readBody } from '@/lib/access/page-request';
import { handle } from '@/lib/handle';
import { jsonResponse } from '@/lib/json-response';

export const dynamic = 'force-dynamic';

/** Makes an invitation, for a host of its channel or for a server with a key. */
export const POST = handle(async (request) =>
  jsonResponse(await invite(request, await readBody(request, invitationAskSchema))),
);
