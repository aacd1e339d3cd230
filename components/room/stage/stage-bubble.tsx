import type { LucideIcon } from 'lucide-react';
import { useAnnouncement } from '@/components/announcer/use-announce';

interface StageBubbleProps {
  icon: LucideIcon;
  /** What is so now; null while it isn't. */
  words: string | null;
  /** What can be done about it. */
  action?: string | undefined;
  onAct(): void;
}

/** A line over the tiles for as long as something is so. It is told to screen readers when it comes. */
export function StageBubble({ icon: Icon, words, action, onAct }: StageBubbleProps) {
  useAnnouncement(words);
  return (
    words && (
      <div className="flex max-w-full items-center gap-2 rounded-3xl bg-ink py-1 ps-4 pe-1.5 text-sm font-medium text-canvas shadow-lg">
        <Icon className="size-4 shrink-0" aria-hidden="true" />
        <p className="py-2 pe-2.5 text-pretty">{words}</p>
        {action && (
          <button
            type="button"
            onClick={onAct}
            className="min-h-11 shrink-0 rounded-full bg-canvas px-4 text-ink hover:bg-raised"
          >
            {action}
          </button>
        )}
      </div>
    )
  );
}
