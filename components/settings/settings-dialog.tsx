import { BackgroundChoices } from '@/components/devices/background-choices';
import { DevicePicker } from '@/components/devices/device-picker';
import { Dialog } from '@/components/ui/dialog';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { AppearanceSettings } from './appearance-settings';
import { SettingsSection } from './settings-section';
import { SoundSettings } from './sound-settings';

interface SettingsDialogProps {
  session: CallSession;
  open: boolean;
  onClose(): void;
}

/** What a person can choose; it is remembered. */
export function SettingsDialog({ session, open, onClose }: SettingsDialogProps) {
  const { settings } = useWords();
  return (
    <Dialog title={settings.title} closeLabel={settings.close} open={open} onClose={onClose}>
      <SettingsSection title={settings.sound}>
        <SoundSettings session={session} />
      </SettingsSection>
      <SettingsSection title={settings.picture}>
        <DevicePicker session={session} kind="camera" />
        <BackgroundChoices />
      </SettingsSection>
      <SettingsSection title={settings.appearance}>
        <AppearanceSettings />
      </SettingsSection>
    </Dialog>
  );
}
