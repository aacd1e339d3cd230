import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';

interface DialogProps {
  title: string;
  /** What the button that closes it is called. */
  closeLabel: string;
  open: boolean;
  onClose(): void;
  children: ReactNode;
}

/** A window over the page; a sheet from below on a small screen. The focus goes back to where it was. */
export function Dialog({ title, closeLabel, open, onClose, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-20 bg-black/60 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup className="fixed inset-x-0 bottom-0 z-20 flex max-h-[90dvh] flex-col overflow-hidden rounded-t-3xl border border-line bg-canvas shadow-xl transition-[opacity,translate] duration-150 data-ending-style:translate-y-4 data-ending-style:opacity-0 data-starting-style:translate-y-4 data-starting-style:opacity-0 sm:inset-0 sm:m-auto sm:h-fit sm:max-h-[85dvh] sm:max-w-xl sm:rounded-3xl">
          <header className="flex items-center justify-between gap-4 border-b border-line ps-5 pe-2.5 py-2">
            <Base.Title className="text-lg font-semibold">{title}</Base.Title>
            <Base.Close
              aria-label={closeLabel}
              className="grid size-11 shrink-0 place-items-center rounded-xl text-muted hover:bg-raised"
            >
              <X className="size-5" aria-hidden="true" />
            </Base.Close>
          </header>
          <div className="flex min-h-0 flex-col gap-8 overflow-y-auto px-5 py-5 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
            {children}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
