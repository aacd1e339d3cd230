import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { RequestError, readCommand } from '../access-point/http.ts';
import type { Clock } from '../clock.ts';
import { faultRequest } from '../faults/fault.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { TravellingClock } from '../travelling-clock.ts';

interface Controlled {
  gateway: Gateway;
  clock: Clock;
}

const advanceClock = z.object({ advanceMilliseconds: z.number().int().min(0).max(31_536_000_000) });

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
      return { id: gateway.faults.add(await readCommand(request, faultRequest)) };
    case 'DELETE /control/faults':
    case 'DELETE /control/faults/:id':
      return clearFaults(gateway, path);
    case 'POST /control/clock': {
      const { advanceMilliseconds } = await readCommand(request, advanceClock);
      if (!canTravel(clock))
        throw new RequestError(409, 'This emulator was started with a clock of its own.');
      clock.advance(advanceMilliseconds);
      return { now: clock.now() };
    }
    default:
      throw new RequestError(404, 'There is no such control.');
  }
}
