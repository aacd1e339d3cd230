import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { CallSession } from '@/lib/call/session';
import type { Participant } from '@/lib/call/snapshot';
import type { Uid } from '@/lib/call/uid';
import type { Arrangement } from './arrange';
import { bringIn, updateSeats } from './seats';

/** Who has the floor. */
export function useSpeaker(session: CallSession): Uid | null {
  return useSyncExternalStore(session.stage.speaker.subscribe, session.stage.speaker.getSnapshot);
}

type SetSeats = (change: (before: readonly Uid[]) => readonly Uid[]) => void;

/** The order in which the others are shown, and how to change it. */
export function useSeats(others: readonly Participant[]): [readonly Uid[], SetSeats] {
  const [kept, setSeats] = useState<readonly Uid[]>([]);
  const present = others.map(({ uid }) => uid);
  const seats = updateSeats(kept, present);
  if (seats !== kept) setSeats(seats);
  return [seats, setSeats];
}

/** Brings whoever speaks out of sight onto the first page; who reads another page is left in peace. */
export function useSpeakerInSight(speaker: Uid | null, arrangement: Arrangement, setSeats: SetSeats): void {
  const spokeAt = useRef(new Map<Uid, number>());
  const { spotlight, tiles, page } = arrangement;
  const isHidden = speaker !== null && page === 0 && speaker !== spotlight && !tiles.includes(speaker);

  useEffect(() => {
    if (speaker !== null) spokeAt.current.set(speaker, Date.now());
  }, [speaker]);

  useEffect(() => {
    if (speaker === null || !isHidden) return;
    setSeats((before) => {
      const inSight = before.findLastIndex((uid) => tiles.includes(uid)) + 1;
      return bringIn(before, speaker, inSight, spokeAt.current);
    });
  }, [speaker, isHidden, tiles, setSeats]);
}
