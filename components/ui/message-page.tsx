import type { ReactNode } from 'react';
import { Wordmark } from './wordmark';

interface MessagePageProps {
  title: string;
  line?: string;
  /** The title takes the focus when the page replaces another view, whose focus would be lost. */
  takesFocus?: boolean;
  /** What else there is to know, between the line and the ways on. */
  details?: ReactNode;
  /** Buttons and links that lead on. */
  children: ReactNode;
}

const takeFocus = (heading: HTMLElement | null) => heading?.focus();

/** A page that has one thing to say, and ways on. */
export function MessagePage({ title, line, takesFocus = false, details, children }: MessagePageProps) {
  // Drawn once: what the compiler would remember weighs more than to draw it.
  'use no memo';
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col p-5 sm:p-8">
      <header>
        <Wordmark />
      </header>
      <main className="m-auto flex max-w-md flex-col items-center gap-3 py-10 text-center">
        <h1
          ref={takesFocus ? takeFocus : undefined}
          tabIndex={takesFocus ? -1 : undefined}
          className="text-3xl font-semibold tracking-tight text-balance"
        >
          {title}
        </h1>
        {line && <p className="text-pretty text-muted">{line}</p>}
        {details}
        <div className="mt-5 flex flex-wrap justify-center gap-3">{children}</div>
      </main>
    </div>
  );
}
