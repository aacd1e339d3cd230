import { DevicePicker } from '@/components/devices/device-picker';
import { TestSoundButton } from '@/components/devices/test-sound-button';
import { usePreferences } from '@/components/preferences/use-preferences';
import { SwitchField } from '@/components/ui/switch-field';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { setPreferences } from '@/lib/preferences/store';

const PROCESSING = ['echoCancellation', 'noiseSuppression', 'strongNoiseSuppression', 'gainControl'] as const;

/** Microphone and speaker, and what the browser does to one's voice. */
export function SoundSettings({ session }: { session: CallSession }) {
  const words = useWords();
  const preferences = usePreferences();
  return (
    <>
      <DevicePicker session={session} kind="microphone" />
      <DevicePicker session={session} kind="speaker" />
      <TestSoundButton />
      {PROCESSING.map((key) => (
        <SwitchField
          key={key}
          label={words.settings[key]}
          checked={preferences[key]}
          onChange={(checked) => setPreferences({ [key]: checked })}
        />
      ))}
    </>
  );
}
