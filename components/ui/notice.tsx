import { CircleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '@/components/words/use-words';

interface NoticeProps {
  sentence: string;
  /** What would mend it. */
  more?: string;
  /** What can be done about it. */
  children?: ReactNode;
  onDismiss?: (() => void) | undefined;
  /** It is no fault, and the announcer says it in its turn: screen readers are not interrupted. */
  announced?: boolean;
}

/** A sentence about something that went wrong or was done to one, with what can be done about it. */
export function Notice({ sentence, more, children, onDismiss, announced = false }: NoticeProps) {
  const words = useWords();
  return (
    <div
      role={announced ? undefined : 'alert'}
      className="flex items-start gap-3 rounded-xl border border-line bg-surface py-1 ps-3.5 pe-1 text-sm"
    >
      <CircleAlert className="mt-3.5 size-4 shrink-0 text-alarm-text" aria-hidden="true" />
      <div className="flex flex-1 flex-wrap items-center gap-x-4">
        <p className="min-w-40 flex-1 py-3 text-pretty">
          {sentence}
          {more && <span className="block pt-1 text-muted">{more}</span>}
        </p>
        {children}
      </div>
      {onDismiss && (
        <button
          type="button"
          aria-label={words.room.dismiss}
          className="grid size-11 shrink-0 place-items-center rounded-lg text-muted hover:bg-raised"
          onClick={onDismiss}
        >
          <X className="size-4" aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

/** How an action inside a notice looks. */
export const noticeAction =
  'inline-flex min-h-11 items-center rounded-lg px-2 -ms-2 font-medium text-accent hover:bg-raised';
