import { Link2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/words/use-words';
import type { Rect } from './stage-layout';

/** Stands in the place of the next person while one is alone. */
export function Invitation({ rect, onCopyLink }: { rect: Rect; onCopyLink(): void }) {
  const words = useWords();
  const { left, top, width, height } = rect;
  return (
    <div
      style={{ left, top, width, height }}
      className="@container-size absolute overflow-hidden rounded-2xl border border-dashed border-line"
    >
      <div className="flex h-full flex-col items-center justify-center gap-1 p-3 text-center">
        <p className="font-medium text-balance @[320px]:text-lg">{words.room.alone}</p>
        <p className="text-sm text-pretty text-muted @max-[240px]:hidden">{words.room.aloneHint}</p>
        <Button look="quiet" className="mt-2 text-sm" onClick={onCopyLink}>
          <Link2 className="size-4" aria-hidden="true" />
          {words.room.copyInvitation}
        </Button>
      </div>
    </div>
  );
}
