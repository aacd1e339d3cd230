import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { isOverPage } from '@/lib/shortcuts';
import { PANELS } from './panels';
import type { PanelName } from './use-panel';

/** A finger would bring up the keyboard with a field's focus, over half of the panel. */
const TOUCH = '(pointer: coarse)';

interface SidePanelProps {
  session: CallSession;
  name: PanelName;
  onClose(): void;
}

/** The panel beside the stage; a sheet below it where there is no room beside. Escape closes it, wherever the focus is. */
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

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isOverPage(event.target)) onClose();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);

  return (
    <aside
      ref={panel}
      aria-label={title(words)}
      className="flex min-h-0 shrink-0 flex-col overflow-hidden rounded-2xl border border-line bg-surface max-sm:h-3/5 max-sm:[@media(height<30rem)]:h-full sm:w-80 lg:w-96"
    >
      <header className="flex items-center justify-between gap-2 ps-3 pe-1">
        <h2 ref={heading} tabIndex={-1} className="truncate rounded-md px-1 font-medium">
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
