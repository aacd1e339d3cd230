import { Dialog } from '@/components/ui/dialog';
import { useWords } from '@/components/words/use-words';
import { type ShortcutId, shortcutKeys } from '@/lib/shortcuts';

interface ShortcutsDialogProps {
  /** Those that do something here. */
  ids: readonly ShortcutId[];
  open: boolean;
  onClose(): void;
}

/** All shortcuts and what they do. */
export function ShortcutsDialog({ ids, open, onClose }: ShortcutsDialogProps) {
  const { shortcuts, settings } = useWords();
  return (
    <Dialog title={shortcuts.title} closeLabel={settings.close} open={open} onClose={onClose}>
      <dl className="flex flex-col">
        {ids.map((id) => (
          <div key={id} className="flex min-h-11 items-center justify-between gap-4">
            <dt>{shortcuts.names[id]}</dt>
            <dd>
              <kbd className="inline-grid min-h-8 min-w-8 place-items-center rounded-lg border border-line bg-surface px-2.5 font-sans text-sm">
                {id === 'talk' ? shortcuts.space : shortcutKeys(id)}
              </kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
