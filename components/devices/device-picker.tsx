import { usePreferences } from '@/components/preferences/use-preferences';
import { SelectField } from '@/components/ui/select-field';
import { useWords } from '@/components/words/use-words';
import type { DeviceListKind } from '@/lib/call/device-list';
import type { CallSession } from '@/lib/call/session';
import { canChooseSpeaker } from '@/lib/call/speaker';
import { setPreferences } from '@/lib/preferences/store';
import { useDevices } from './use-devices';

interface DevicePickerProps {
  session: CallSession;
  kind: DeviceListKind;
}

/** Chooses a microphone, camera or speaker, at once and for the next time; nothing where the browser has no choice. */
export function DevicePicker({ session, kind }: DevicePickerProps) {
  const words = useWords();
  const devices = useDevices(session).lists[kind];
  const chosen = usePreferences()[kind];
  if (kind === 'speaker' && !canChooseSpeaker()) return null;
  const first = devices.length > 0 ? words.devices.browserChooses : words.devices.noneToChoose;
  return (
    <SelectField
      label={words.devices.names[kind]}
      disabled={devices.length === 0}
      // One that is not plugged in now stays chosen for when it is.
      value={devices.some(({ id }) => id === chosen) ? chosen : ''}
      options={[{ value: '', label: first }, ...devices.map(({ id, label }) => ({ value: id, label }))]}
      onChange={(event) => setPreferences({ [kind]: event.target.value })}
    />
  );
}
