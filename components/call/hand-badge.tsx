import { Hand } from 'lucide-react';
import { useWords } from '@/components/words/use-words';

/** A raised hand and its place among those raised. */
export function HandBadge({ place }: { place: number }) {
  const words = useWords();
  return (
    <span
      title={words.reactions.handRaised}
      className="flex shrink-0 items-center gap-1 rounded-full bg-[oklch(0.86_0.15_90)] px-2 py-0.5 text-sm font-semibold text-black"
    >
      <Hand className="size-4" aria-hidden="true" />
      <span aria-hidden="true">{place}</span>
      <span className="sr-only">{words.reactions.handOrder(place)}</span>
    </span>
  );
}
