import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { RequestError, readJson } from '../access-point/http.ts';
import type { Clock } from '../clock.ts';
import { faultRequest } from '../faults/fault.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { TravellingClock } from '../travelling-clock.ts';

interface Controlled {
  gateway: Gateway;
  clock: Clock;
}

const advanceClock = z.object({ advanceMilliseconds: z.number().int().min(0).max(31_536_000_000) });

function valid<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new RequestError(400, z.prettifyError(parsed.error));
  return parsed.data;
}

const canTravel = (clock: Clock): clock is TravellingClock => 'advance' in clock;

/** Who is in which channel and publishes what. */
function describeChannels(gateway: Gateway): object {
  return {
    channels: [...gateway.rooms()].map((room) => ({
      channel: room.channelName,
      members: [...room.channel.values()].map((member) => ({
        uid: member.uid,
        role: member.role,
        audio: member.audio !== null,
        video: member.video !== null,
        audioMuted: member.audioMuted,
        videoMuted: member.videoMuted,
      })),
    })),
  };
}

/** Only JSON is taken: a page of another site cannot send it without asking first, and would be told no. */
async function readCommand(request: IncomingMessage): Promise<unknown> {
  if (!request.headers['content-type']?.startsWith('application/json')) {
    throw new RequestError(415, 'The body must be JSON, with the content type application/json.');
  }
  return readJson(request);
}

function clearFaults({ faults }: Gateway, path: string): object {
  const [, id] = /^\/control\/faults\/(\d+)$/.exec(path) ?? [];
  const cleared = faults.clear(id === undefined ? undefined : Number(id));
  if (id !== undefined && !cleared) throw new RequestError(404, 'There is no fault of that number.');
  return {};
}

/**
 * The control API: what is going on, what is to go wrong, and what time it is.
 * @throws RequestError for anything it does not know.
 */
export async function control(
  request: IncomingMessage,
  path: string,
  { gateway, clock }: Controlled,
): Promise<object> {
  switch (`${request.method} ${path.replace(/\d+$/, ':id')}`) {
    case 'GET /control/channels':
      return describeChannels(gateway);
    case 'GET /control/faults':
      return { faults: gateway.faults.list() };
    case 'POST /control/faults':
      return { id: gateway.faults.add(valid(faultRequest, await readCommand(request))) };
    case 'DELETE /control/faults':
    case 'DELETE /control/faults/:id':
      return clearFaults(gateway, path);
    case 'POST /control/clock': {
      const { advanceMilliseconds } = valid(advanceClock, await readCommand(request));
      if (!canTravel(clock))
        throw new RequestError(409, 'This emulator was started with a clock of its own.');
      clock.advance(advanceMilliseconds);
      return { now: clock.now() };
    }
    default:
      throw new RequestError(404, 'There is no such control.');
  }
}
