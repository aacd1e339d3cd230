import { useRef, useState } from 'react';

/** What the side panel can show; one at a time. */
export type PanelName = 'chat' | 'people' | 'stats';

/** Which panel is open, and how to open another. */
export interface PanelChoice {
  open: PanelName | null;
  /** Opens a panel, or closes it when it is the open one. */
  toggle(name: PanelName): void;
  /** Closes the panel; the focus goes back to where it was when it was opened. */
  close(): void;
}

export function usePanel(): PanelChoice {
  const [open, setOpen] = useState<PanelName | null>(null);
  const opener = useRef<Element | null>(null);

  function close() {
    setOpen(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  }

  return {
    open,
    toggle(name) {
      if (name === open) return close();
      opener.current = document.activeElement;
      setOpen(name);
    },
    close,
  };
}
