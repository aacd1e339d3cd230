import { Check, ClipboardCopy } from 'lucide-react';
import { useState } from 'react';
import { useAnnouncement } from '@/components/announcer/use-announce';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';

/** Copies figures and recent events, to be sent to whoever looks into a trouble. */
export function CopyDiagnostics({ session }: { session: CallSession }) {
  const words = useWords().stats;
  const [result, setResult] = useState<'copied' | 'failed' | null>(null);

  useAnnouncement(result && words.diagnosticsResult[result]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(await session.stage.diagnostics());
      setResult('copied');
    } catch {
      setResult('failed');
    }
  }

  const Icon = result === 'copied' ? Check : ClipboardCopy;
  return (
    <div>
      <Button look="quiet" className="w-full text-sm" onClick={() => void copy()}>
        <Icon className="size-4" aria-hidden="true" />
        {words.copyDiagnostics}
      </Button>
      <p className="px-1 pt-1 text-xs text-muted">
        {result === null ? words.diagnosticsHint : words.diagnosticsResult[result]}
      </p>
    </div>
  );
}
