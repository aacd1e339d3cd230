import { useWords } from '@/components/words/use-words';
import { tidyName } from '@/lib/call/plain-text';
import { AdmitButtons } from './admit-buttons';

/** Who waits to be let in. */
export function WaitingList({ waiting }: { waiting: readonly { place: number; name: string }[] }) {
  const { door } = useWords();
  if (waiting.length === 0) return null;
  return (
    <div>
      <h3 className="text-sm text-muted">{door.waiting}</h3>
      <ul aria-label={door.waiting}>
        {waiting.map(({ place, name }) => (
          <li key={place} className="flex min-h-12 items-center justify-between gap-2">
            <bdi className="truncate">{tidyName(name) || door.someone}</bdi>
            <AdmitButtons place={place} name={tidyName(name) || door.someone} />
          </li>
        ))}
      </ul>
    </div>
  );
}
