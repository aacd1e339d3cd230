import { Tooltip } from '@base-ui/react/tooltip';
import { useEffect, useState } from 'react';
import { Shortcut } from './shortcut';
import { watchTooltips } from './watch-tooltips';

interface Told {
  anchor: Element;
  label: string;
  shortcut: string | null;
}

/** The tooltip of the button that one points at or has come to with the keyboard: one for all of a page's icon buttons. */
export function Tooltips() {
  const [open, setOpen] = useState(false);
  // Kept while the tooltip fades.
  const [told, setTold] = useState<Told | null>(null);

  useEffect(
    () =>
      watchTooltips((anchor) => {
        setOpen(anchor !== null);
        if (!anchor) return;
        const label = anchor.getAttribute('aria-label') ?? '';
        setTold({ anchor, label, shortcut: anchor.getAttribute('aria-keyshortcuts') });
      }),
    [],
  );

  return (
    <Tooltip.Root open={open} onOpenChange={setOpen}>
      <Tooltip.Portal>
        <Tooltip.Positioner anchor={told?.anchor ?? null} sideOffset={8} className="z-30">
          <Tooltip.Popup
            data-tooltip-popup
            className="flex items-center gap-2 rounded-lg bg-ink px-2.5 py-1.5 text-sm text-canvas transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {told?.label}
            {told?.shortcut && <Shortcut keys={told.shortcut} />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
