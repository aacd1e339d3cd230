import type { z } from 'zod';
import type { Who } from '../faults/fault.ts';
import type { Faults } from '../faults/faults.ts';
import { createLink } from '../faults/link.ts';
import { mediaConditions } from '../faults/media-conditions.ts';
import { answersTo } from '../media/extended-reports.ts';
import { impairEvents, impairTransport } from '../media/impaired-transport.ts';
import { type MediaTransport, openTransport } from '../media/transport.ts';
import type { joinRequest } from './requests.ts';
import { notify, type Session } from './room.ts';

/**
 * Opens the media of a member that is about to join, with whatever is to go wrong with it.
 * @param session the member's session, once there is one.
 */
export async function openMedia(
  { ortc }: z.output<typeof joinRequest>,
  who: Who,
  session: () => Session | null,
  { host, faults, random }: { host: string; faults: Faults; random(): number },
): Promise<MediaTransport> {
  const link = (way: 'up' | 'down') =>
    createLink(
      () => mediaConditions(faults, who, way),
      random,
      () => performance.now(),
    );
  /** Something came: the media live, and are the business of the member's room. */
  function heard(tell: (heardOf: Session, uintId: number) => void = () => {}): void {
    const member = session();
    if (!member) return;
    member.mediaHeardAt = performance.now();
    tell(member, member.ticket.uintId);
  }
  const events = impairEvents(
    {
      onConnected() {
        heard((member, uintId) => {
          member.room.router.connected(uintId);
          notify(member, 'on_p2p_ok', { uid: member.ticket.uid, proxy: false });
        });
      },
      onRtp: (packet) => heard(({ room }, uintId) => room.router.onRtp(uintId, packet)),
      onRawRtcp: (compound) => session()?.transport.sendRtcp(answersTo(compound)),
      onRtcp: (packet) => heard(({ room }, uintId) => room.router.onRtcp(uintId, packet)),
    },
    link('up'),
  );
  const opened = await openTransport(
    host,
    { ...ortc.iceParameters, fingerprints: ortc.dtlsParameters.fingerprints },
    events,
    () => {
      const cuts = faults.active('cut-media', who);
      // Where only the way to the browser is cut, its checks are heard but the answers do not arrive.
      const arrives = cuts.every((cut) => cut.direction === 'down');
      if (arrives && session()?.transport.connected) heard();
      return cuts.length === 0;
    },
  );
  return impairTransport(opened, link('down'));
}
