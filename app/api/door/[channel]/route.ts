import { doorView } from '@/lib/access/door';
import { doDoorAction, doorActionSchema } from '@/lib/access/door-actions';
import { channelOf, readBody, sessionOf } from '@/lib/access/page-request';
import { jsonAnswer } from '@/lib/answer';
import { handle } from '@/lib/handle';

export const dynamic = 'force-dynamic';

/** Where the sender stands before the channel. */
export const GET = handle(async (request) =>
  jsonAnswer(await doorView(channelOf(request), await sessionOf(request))),
);

/** Knocks, or does what a host wants; answers where the sender stands then. */
export const POST = handle(async (request) => {
  const channel = channelOf(request);
  const session = await sessionOf(request);
  await doDoorAction(channel, session, await readBody(request, doorActionSchema));
  return jsonAnswer(await doorView(channel, session));
});
