import { useState } from 'react';
import { SettingsDialog } from '@/components/settings/settings-dialog';
import { ShortcutsDialog } from '@/components/shortcuts/shortcuts-dialog';
import type { CallSession } from '@/lib/call/session';
import type { ShortcutId } from '@/lib/shortcuts';

export type DialogName = 'settings' | 'shortcuts';

/** Which dialog is open over the call; one at a time. */
export function useDialog() {
  const [open, setOpen] = useState<DialogName | null>(null);
  return { open, show: (name: DialogName) => setOpen(name), close: () => setOpen(null) };
}

interface RoomDialogsProps {
  session: CallSession;
  dialog: ReturnType<typeof useDialog>;
  shortcutIds: readonly ShortcutId[];
}

/** The dialogs of a call. */
export function RoomDialogs({ session, dialog, shortcutIds }: RoomDialogsProps) {
  return (
    <>
      <SettingsDialog session={session} open={dialog.open === 'settings'} onClose={dialog.close} />
      <ShortcutsDialog ids={shortcutIds} open={dialog.open === 'shortcuts'} onClose={dialog.close} />
    </>
  );
}
