import { useWords } from '@/components/words/use-words';
import { useDoorInside } from './door-context';

const LOOK = 'inline-flex min-h-11 items-center rounded-lg px-3 text-sm font-medium hover:bg-raised';

/** Lets somebody in who waits, or doesn't. */
export function AdmitButtons({ place, name }: { place: number; name: string }) {
  const { door } = useWords();
  const { act } = useDoorInside();
  return (
    <span className="flex shrink-0">
      <button
        type="button"
        aria-label={door.denyName(name)}
        className={`${LOOK} text-muted`}
        onClick={() => act({ action: 'deny', place })}
      >
        {door.deny}
      </button>
      <button
        type="button"
        aria-label={door.admitName(name)}
        className={`${LOOK} text-accent`}
        onClick={() => act({ action: 'admit', place })}
      >
        {door.admit}
      </button>
    </span>
  );
}
