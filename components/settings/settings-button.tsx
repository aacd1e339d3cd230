import { Settings } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { useLater } from '@/components/ui/use-later';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';

const fetchDialog = async () => (await import('./settings-dialog')).SettingsDialog;

/** Opens the settings. */
export function SettingsButton({ session }: { session: CallSession }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const SettingsDialog = useLater(fetchDialog, open);
  return (
    <>
      <IconButton icon={Settings} label={words.settings.title} onClick={() => setOpen(true)} />
      {SettingsDialog && <SettingsDialog session={session} open={open} onClose={() => setOpen(false)} />}
    </>
  );
}
