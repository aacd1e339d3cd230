import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useAnnounce } from '@/components/announcer/use-announce';
import { useWords } from '@/components/words/use-words';
import { useStageWishes } from './stage-wishes';

const BUTTON =
  'grid size-11 place-items-center rounded-full text-canvas enabled:hover:bg-canvas/20 disabled:opacity-40';

/** Leads from page to page when not everyone has room. */
export function Pager({ page, pages }: { page: number; pages: number }) {
  const words = useWords();
  const { change } = useStageWishes();
  const announce = useAnnounce();
  if (pages === 1) return null;

  function turnTo(next: number) {
    change({ page: next });
    announce(words.stage.pageOf(next + 1, pages));
  }

  return (
    <nav
      aria-label={words.stage.pages}
      className="absolute bottom-2 left-1/2 z-10 flex -translate-x-1/2 items-center rounded-full bg-ink/85 text-canvas shadow-lg"
    >
      <button
        type="button"
        aria-label={words.stage.previousPage}
        disabled={page === 0}
        onClick={() => turnTo(page - 1)}
        className={BUTTON}
      >
        <ChevronLeft className="size-5 rtl:-scale-x-100" aria-hidden="true" />
      </button>
      <p className="text-sm font-medium tabular-nums">{words.stage.pageOf(page + 1, pages)}</p>
      <button
        type="button"
        aria-label={words.stage.nextPage}
        disabled={page === pages - 1}
        onClick={() => turnTo(page + 1)}
        className={BUTTON}
      >
        <ChevronRight className="size-5 rtl:-scale-x-100" aria-hidden="true" />
      </button>
    </nav>
  );
}
