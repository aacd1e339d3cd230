'use client';

import { Tooltip } from '@base-ui/react/tooltip';
import type { LucideIcon } from 'lucide-react';
import { classes } from './classes';

type Tone = 'plain' | 'off' | 'alarm';

const TONES: Record<Tone, string> = {
  plain: 'bg-raised text-ink hover:bg-line',
  // Not see-through: it may lie on a picture.
  off: 'bg-[color-mix(in_oklab,var(--alarm)_20%,var(--raised))] text-alarm-text hover:bg-[color-mix(in_oklab,var(--alarm)_32%,var(--raised))]',
  alarm: 'bg-alarm text-alarm-ink hover:brightness-110',
};

interface IconButtonProps {
  icon: LucideIcon;
  /** Its name, also shown as a tooltip: what a press will do. */
  label: string;
  tone?: Tone;
  busy?: boolean;
  className?: string;
  onClick(): void;
}

/** A round button that shows an icon, and its name in a tooltip. */
export function IconButton({
  icon: Icon,
  label,
  tone = 'plain',
  busy = false,
  className,
  onClick,
}: IconButtonProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        aria-label={label}
        aria-busy={busy || undefined}
        onClick={onClick}
        className={classes(
          'grid size-12 shrink-0 place-items-center rounded-full transition-[background-color,filter]',
          TONES[tone],
          className,
        )}
      >
        <Icon className={classes('size-5', busy && 'animate-pulse')} aria-hidden="true" />
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={8}>
          <Tooltip.Popup className="rounded-lg bg-ink px-2.5 py-1.5 text-sm text-canvas transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0">
            {label}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
