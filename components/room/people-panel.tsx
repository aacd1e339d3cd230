import { useState } from 'react';
import { useAnnouncement } from '@/components/announcer/use-announce';
import { handOrder } from '@/components/call/hands';
import { displayName } from '@/components/call/people';
import { useSnapshot } from '@/components/call/use-snapshot';
import { Hosting } from '@/components/door/hosting';
import { scrollable } from '@/components/ui/scrollable';
import { TextField } from '@/components/ui/text-field';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import type { Participant } from '@/lib/call/snapshot';
import { findPeople } from './find-people';
import { PersonRow } from './person-row';

/** With fewer, everyone is seen at once. */
const WORTH_SEARCHING = 8;

/** Everyone in the call, with the state of each: whose hand is raised, in that order, then oneself, then the others. */
export function PeoplePanel({ session }: { session: CallSession }) {
  const words = useWords();
  const self = useSnapshot(session, (snapshot) => snapshot.self);
  const others = useSnapshot(session, (snapshot) => snapshot.others);
  const [sought, setSought] = useState('');
  const people = [self, ...others.filter(({ screenOf }) => screenOf === null)];
  const hands = handOrder(people);
  const placeOf = ({ uid }: Participant) => hands.get(uid) ?? Number.POSITIVE_INFINITY;
  people.sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
  const found = findPeople(people, (person) => displayName(person, words), sought);
  const nobodyFound = found.length === 0 ? words.people.nobodyFound(sought.trim()) : null;
  useAnnouncement(nobodyFound);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <Hosting session={session} />
      {(people.length >= WORTH_SEARCHING || sought !== '') && (
        <TextField
          label={words.people.search}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
          className="px-4 pb-2"
        />
      )}
      {nobodyFound && <p className="px-4 py-2 text-sm text-muted">{nobodyFound}</p>}
      <ul
        {...scrollable}
        aria-label={words.people.title}
        className="min-h-0 flex-1 overflow-y-auto px-2 pb-2"
      >
        {found.map((participant) => (
          <PersonRow
            key={participant.uid}
            session={session}
            participant={participant}
            handPlace={hands.get(participant.uid)}
            isSelf={participant === self}
          />
        ))}
      </ul>
    </div>
  );
}
