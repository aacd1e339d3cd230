import { Settings } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { SettingsDialog } from './settings-dialog';

/** Opens the settings. */
export function SettingsButton({ session }: { session: CallSession }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton icon={Settings} label={words.settings.title} onClick={() => setOpen(true)} />
      <SettingsDialog session={session} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
