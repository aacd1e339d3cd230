'use client';

import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classes } from './classes';

type Tone = 'plain' | 'active' | 'off' | 'alarm';

const TONES: Record<Tone, string> = {
  plain: 'bg-raised text-ink hover:bg-line',
  active:
    'bg-accent text-accent-ink hover:brightness-110 forced-colors:border-3 forced-colors:border-[Highlight]',
  // Not see-through: it may lie on a picture.
  off: 'bg-[color-mix(in_oklab,var(--alarm)_20%,var(--raised))] text-alarm-text hover:bg-[color-mix(in_oklab,var(--alarm)_32%,var(--raised))]',
  alarm: 'bg-alarm text-alarm-ink hover:brightness-110',
};

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: LucideIcon;
  /** Its name, also shown as a tooltip: what a press will do. */
  label: string;
  tone?: Tone;
  busy?: boolean;
  /** A number on its corner, such as of unread messages; its name should say it, too. */
  count?: number;
  /** The keys that do the same, as in `aria-keyshortcuts`; shown in the tooltip. */
  shortcut?: string | undefined;
}

/** A round button that shows an icon, and its name in a tooltip (`Tooltips` shows it). May stand in for a trigger of Base UI. */
export function IconButton({
  icon: Icon,
  label,
  tone = 'plain',
  busy = false,
  count = 0,
  shortcut,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      data-tooltip=""
      aria-label={label}
      aria-busy={busy || undefined}
      aria-keyshortcuts={shortcut}
      className={classes(
        'relative grid size-12 shrink-0 place-items-center rounded-full transition-[background-color,filter] max-sm:size-11',
        TONES[tone],
        className,
      )}
    >
      <Icon className={classes('size-5', busy && 'animate-pulse')} aria-hidden="true" />
      {count > 0 && (
        <span
          aria-hidden="true"
          className="absolute -top-1 -end-1 grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1 text-xs font-semibold text-accent-ink ring-2 ring-canvas"
        >
          {count > 9 ? '9+' : count}
        </span>
      )}
    </button>
  );
}
