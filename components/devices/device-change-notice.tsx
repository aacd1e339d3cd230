import { Notice, noticeAction } from '@/components/ui/notice';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { setPreferences } from '@/lib/preferences/store';
import { useDevices } from './use-devices';

/** Says what happened to the devices, and offers what can be done about it. */
export function DeviceChangeNotice({ session }: { session: CallSession }) {
  const words = useWords();
  const { change } = useDevices(session);
  const { devices } = session;
  if (!change) return null;

  function tryAgain() {
    devices.dismiss();
    // The background is loaded with the camera.
    void session.setCamera(false);
    void session.setCamera(true);
  }

  if (change.what === 'replaced') {
    return (
      <Notice sentence={words.devices.replaced[change.kind](change.label)} onDismiss={devices.dismiss} />
    );
  }
  if (change.what === 'noise-failed') {
    return <Notice sentence={words.devices.noiseFailed} onDismiss={devices.dismiss} />;
  }
  if (change.what === 'background-failed') {
    return (
      <Notice sentence={words.devices.backgroundFailed} onDismiss={devices.dismiss}>
        <button type="button" className={noticeAction} onClick={tryAgain}>
          {words.devices.tryAgain}
        </button>
      </Notice>
    );
  }
  const { newcomers } = change;

  function take() {
    setPreferences(Object.fromEntries(newcomers.map(({ kind, id }) => [kind, id])));
    devices.dismiss();
  }

  return (
    <Notice
      sentence={words.devices.offered([...new Set(newcomers.map(({ label }) => label))].join(', '))}
      onDismiss={devices.dismiss}
    >
      <button type="button" className={noticeAction} onClick={take}>
        {words.devices.useOffered}
      </button>
    </Notice>
  );
}
