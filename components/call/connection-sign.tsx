import { Signal, SignalLow, SignalMedium } from 'lucide-react';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import type { Uid } from '@/lib/call/uid';
import { useSign } from './use-sign';

const SIGNALS = { good: Signal, fair: SignalMedium, poor: SignalLow } as const;

/** How good somebody's connection is; nothing while it is not known. */
export function ConnectionSign({
  session,
  uid,
  className,
}: {
  session: CallSession;
  uid: Uid;
  className: string;
}) {
  const words = useWords();
  const { quality } = useSign(session, uid);
  if (!quality) return null;
  const Icon = SIGNALS[quality];
  return (
    <span title={words.stage.connection[quality]} className={className}>
      <Icon className="size-4" aria-hidden="true" />
      <span className="sr-only">{words.stage.connection[quality]}</span>
    </span>
  );
}
