import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { PANELS } from './panels';
import type { PanelName } from './use-panel';

/** A finger would bring up the keyboard with a field's focus, over half of the panel. */
const TOUCH = '(pointer: coarse)';

interface SidePanelProps {
  session: CallSession;
  name: PanelName;
  onClose(): void;
}

/** The panel beside the stage; a sheet below it where there is no room beside. Escape closes it. */
export function SidePanel({ session, name, onClose }: SidePanelProps) {
  const words = useWords();
  const { title, Content } = PANELS[name];
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const first = window.matchMedia(TOUCH).matches
      ? null
      : panel.current?.querySelector<HTMLElement>('[data-first-focus]');
    (first ?? heading.current)?.focus();
  }, []);

  return (
    <aside
      ref={panel}
      aria-label={title(words)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
      className="flex min-h-0 shrink-0 flex-col overflow-hidden rounded-2xl border border-line bg-surface max-sm:h-3/5 max-sm:[@media(height<30rem)]:h-full sm:w-80 lg:w-96"
    >
      <header className="flex items-center justify-between gap-2 ps-4 pe-1">
        <h2 ref={heading} tabIndex={-1} className="truncate font-medium outline-none">
          {title(words)}
        </h2>
        <button
          type="button"
          aria-label={words.room.closePanel}
          onClick={onClose}
          className="grid size-11 shrink-0 place-items-center rounded-xl text-muted hover:bg-raised"
        >
          <X className="size-5" aria-hidden="true" />
        </button>
      </header>
      <Content session={session} />
    </aside>
  );
}
