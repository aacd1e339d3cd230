import { Pin, PinOff } from 'lucide-react';
import { useWords } from '@/components/words/use-words';
import type { Uid } from '@/lib/call/uid';
import { useStageWishes } from './stage-wishes';

/** Keeps a tile large, or no longer; seen when the tile is pointed at, focused, or pinned. */
export function PinButton({ uid, name }: { uid: Uid; name: string }) {
  const words = useWords();
  const { wishes, change } = useStageWishes();
  const isPinned = wishes.pinned === uid;
  const label = isPinned ? words.stage.unpin(name) : words.stage.pin(name);
  const Icon = isPinned ? PinOff : Pin;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      data-pinned={isPinned || undefined}
      onClick={() => change({ pinned: isPinned ? null : uid })}
      className="absolute top-1.5 right-1.5 grid size-11 place-items-center rounded-full bg-black/60 text-white opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 hover:bg-black/80 data-pinned:opacity-100 pointer-coarse:opacity-70 @max-[140px]:hidden"
    >
      <Icon className="size-5" aria-hidden="true" />
    </button>
  );
}
