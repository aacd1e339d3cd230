import { useWords } from '@/components/words/use-words';
import type { Waiting } from '@/lib/call/door';
import { AdmitButtons } from './admit-buttons';
import { useWaitingName } from './use-waiting-name';

/** Who waits to be let in. */
export function WaitingList({ waiting }: { waiting: readonly Waiting[] }) {
  const { door } = useWords();
  const nameOf = useWaitingName();
  if (waiting.length === 0) return null;
  return (
    <div>
      <h3 className="text-sm text-muted">{door.waiting}</h3>
      <ul aria-label={door.waiting}>
        {waiting.map((person) => (
          <li key={person.place} className="flex min-h-12 items-center justify-between gap-2">
            <bdi className="min-w-0 py-1 wrap-anywhere">{nameOf(person)}</bdi>
            <AdmitButtons place={person.place} name={nameOf(person)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
