import type { CallSnapshot, Participant } from './snapshot';
import type { Uid } from './uid';

/** What to write down between two moments of a call: what happened, and to whom. */
export function callEvents(before: CallSnapshot, now: CallSnapshot): readonly (readonly [string, Uid?])[] {
  const own = (['state', 'microphone', 'camera', 'soundBlocked'] as const)
    .filter((key) => before[key] !== now[key])
    .map((key) => [`${key}: ${now[key]}`] as const);
  const known = new Map(before.others.map((person) => [person.uid, person]));
  const theirs = now.others.flatMap((person) => {
    const old = known.get(person.uid);
    known.delete(person.uid);
    if (old === person) return [];
    return old ? mediaEvents(old, person) : [['joined', person.uid] as const];
  });
  const gone = [...known.keys()].map((uid) => ['left', uid] as const);
  return [...own, ...theirs, ...gone];
}

function mediaEvents(before: Participant, now: Participant): readonly (readonly [string, Uid])[] {
  return (['microphoneOn', 'cameraOn'] as const)
    .filter((key) => before[key] !== now[key])
    .map((key) => [`${key}: ${now[key]}`, now.uid] as const);
}
