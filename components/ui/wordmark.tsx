import { APP_NAME } from '@/lib/app-name';

/** The name, which leads home. */
export function Wordmark() {
  // Drawn once: what the compiler would remember weighs more than to draw it.
  'use no memo';
  return (
    <a
      href="/"
      className="inline-flex min-h-11 items-center gap-2.5 self-start rounded-lg font-semibold tracking-tight"
    >
      <svg viewBox="0 0 32 32" className="size-7" aria-hidden="true">
        <rect width="32" height="32" rx="9" className="fill-accent" />
        <g className="fill-accent-ink">
          <path d="M8 12a4 4 0 0 1 4-4h8a4 4 0 0 1 0 8h-6l-4.4 3.3A1 1 0 0 1 8 18.5z" />
          <circle cx="20" cy="21.5" r="3" />
        </g>
      </svg>
      {APP_NAME}
    </a>
  );
}
