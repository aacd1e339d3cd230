import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useWords } from '@/components/words/use-words';

interface RemoveDialogProps {
  open: boolean;
  name: string;
  onRemove(): void;
  onClose(): void;
}

/** Asks again before somebody is removed: they can't come back. */
export function RemoveDialog({ open, name, onRemove, onClose }: RemoveDialogProps) {
  const { door } = useWords();
  return (
    <Dialog open={open} onClose={onClose} title={door.removeTitle(name)} closeLabel={door.cancel}>
      <p className="text-pretty text-muted">{door.removeLine}</p>
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="quiet" onClick={onClose}>
          {door.cancel}
        </Button>
        <Button look="alarm" onClick={onRemove}>
          {door.removeConfirm}
        </Button>
      </div>
    </Dialog>
  );
}
