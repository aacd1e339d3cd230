import { CircleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { strings } from '@/lib/strings';

interface NoticeProps {
  sentence: string;
  /** What can be done about it. */
  children?: ReactNode;
  onDismiss?(): void;
}

/** A sentence about something that went wrong, with what can be done about it. */
export function Notice({ sentence, children, onDismiss }: NoticeProps) {
  return (
    <div
      role="alert"
      className="flex items-start gap-3 rounded-xl border border-line bg-surface py-1 pr-1 pl-3.5 text-sm"
    >
      <CircleAlert className="mt-3.5 size-4 shrink-0 text-alarm-text" aria-hidden="true" />
      <div className="flex flex-1 flex-wrap items-center gap-x-4">
        <p className="min-w-40 flex-1 py-3 text-pretty">{sentence}</p>
        {children}
      </div>
      {onDismiss && (
        <button
          type="button"
          aria-label={strings.room.dismiss}
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
  'inline-flex min-h-11 items-center rounded-lg px-2 -ml-2 font-medium text-accent hover:bg-raised';
