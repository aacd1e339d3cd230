import { invitationAskSchema, invite } from '@/lib/access/invite';
import { readBody } from '@/lib/access/page-request';
import { jsonAnswer } from '@/lib/answer';
import { handle } from '@/lib/handle';

export const dynamic = 'force-dynamic';

/** Makes an invitation, for a host of its channel or for a server with a key. */
export const POST = handle(async (request) =>
  jsonAnswer(await invite(request, await readBody(request, invitationAskSchema))),
);
