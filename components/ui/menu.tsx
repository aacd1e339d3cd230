'use client';

import type { LucideIcon } from 'lucide-react';
import { type ReactElement, type ReactNode, useRef } from 'react';
import { MenuChoice } from './menu-choice';
import { MenuPopup, MenuPortal, MenuPositioner, MenuRoot, MenuTrigger } from './menu-parts';
import { scrollable } from './scrollable';

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement;
  label: string;
  /** What stands above the items: items of another look. */
  header?: ReactNode;
  items?: readonly MenuEntry[];
  orientation?: 'vertical' | 'horizontal';
}

export interface MenuEntry {
  id: string;
  icon: LucideIcon;
  label: string;
  shortcut?: string | undefined;
  onChoose(): void;
}

/** A menu that opens from a button. What is chosen is done when it has closed and the button has the focus again. */
export function Menu({ trigger, label, header, items = [], orientation = 'vertical' }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const chosen = useRef<MenuEntry | null>(null);

  function opened(open: boolean) {
    if (open) chosen.current = null;
  }

  function closed(open: boolean) {
    if (open || !chosen.current) return;
    button.current?.focus();
    chosen.current.onChoose();
  }

  return (
    <MenuRoot modal={false} orientation={orientation} onOpenChange={opened} onOpenChangeComplete={closed}>
      <MenuTrigger ref={button} render={trigger} />
      <MenuPortal>
        <MenuPositioner sideOffset={10} align="end" collisionPadding={12} className="z-20">
          <MenuPopup
            aria-label={label}
            // What was chosen may have moved the focus already.
            finalFocus={() => chosen.current === null}
            {...scrollable}
            className="max-h-(--available-height) scroll-p-1.5 overflow-y-auto rounded-2xl border border-line bg-surface p-1.5 shadow-xl transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {header}
            {items.length > 0 && header && <hr className="my-1.5 border-line" />}
            {items.map((entry) => (
              <MenuChoice
                key={entry.id}
                entry={entry}
                onChoose={() => {
                  chosen.current = entry;
                }}
              />
            ))}
          </MenuPopup>
        </MenuPositioner>
      </MenuPortal>
    </MenuRoot>
  );
}
