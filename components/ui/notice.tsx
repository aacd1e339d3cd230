import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** A sentence about something that went wrong, with what can be done about it. */
export function Notice({ sentence, children }: { sentence: string; children?: ReactNode }) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-xl border border-line bg-surface py-1.5 pr-2 pl-3.5 text-sm"
    >
      <CircleAlert className="size-4 shrink-0 text-alarm-text" aria-hidden="true" />
      <p className="min-w-40 flex-1 py-1.5 text-pretty">{sentence}</p>
      {children}
    </div>
  );
}

/** How an action inside a notice looks. */
export const noticeAction =
  'inline-flex min-h-11 items-center rounded-lg px-3 font-medium text-accent hover:bg-raised';
