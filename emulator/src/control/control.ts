import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { RequestError, readJson } from '../access-point/http.ts';
import type { Gateway } from '../gateway/gateway.ts';

const milliseconds = z.number().int().min(0).max(600_000);

const dropSocket = z.object({
  channel: z.string().max(64),
  uid: z.string().max(255),
  refuseForMilliseconds: milliseconds.default(0),
});
const restartGateway = z.object({ downForMilliseconds: milliseconds.default(0) });

function valid<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new RequestError(400, z.prettifyError(parsed.error));
  return parsed.data;
}

/** Who is in which channel and publishes what. */
function describeChannels(gateway: Gateway): object {
  return {
    channels: [...gateway.rooms()].map((room) => ({
      channel: room.channelName,
      members: [...room.channel.values()].map((member) => ({
        uid: member.uid,
        audio: member.audio !== null,
        video: member.video !== null,
        audioMuted: member.audioMuted,
        videoMuted: member.videoMuted,
      })),
    })),
  };
}

/**
 * The control API, for tests that need something to go wrong. Only JSON is taken, so that a page of another
 * site cannot send it without asking first.
 * @throws RequestError for anything it does not know.
 */
export async function control(request: IncomingMessage, path: string, gateway: Gateway): Promise<object> {
  if (request.method === 'GET' && path === '/control/channels') return describeChannels(gateway);
  if (request.method !== 'POST') throw new RequestError(404, 'There is no such control.');
  if (!request.headers['content-type']?.startsWith('application/json')) {
    throw new RequestError(415, 'The body must be JSON, with the content type application/json.');
  }
  const body = await readJson(request);
  switch (path) {
    case '/control/drop-socket': {
      const { channel, uid, refuseForMilliseconds } = valid(dropSocket, body);
      if (!gateway.dropSocket(channel, uid))
        throw new RequestError(404, 'That member is not in that channel.');
      if (refuseForMilliseconds > 0) gateway.refuseSockets(refuseForMilliseconds);
      return {};
    }
    case '/control/restart-gateway':
      gateway.restart(valid(restartGateway, body).downForMilliseconds);
      return {};
    default:
      throw new RequestError(404, 'There is no such control.');
  }
}
