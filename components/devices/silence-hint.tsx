import { useSnapshot } from '@/components/call/use-snapshot';
import { Notice } from '@/components/ui/notice';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { useSilence } from './use-silence';

/** Warns of a microphone that is on and hears nothing. */
export function SilenceHint({ session }: { session: CallSession }) {
  const words = useWords();
  const on = useSnapshot(session, (snapshot) => snapshot.microphone === 'on');
  return useSilence(session, on) ? <Notice sentence={words.devices.silent} /> : null;
}
