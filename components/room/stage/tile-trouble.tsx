import { Snowflake, WifiLow } from 'lucide-react';
import { useSign } from '@/components/call/use-sign';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import type { Uid } from '@/lib/call/uid';

/**
 * Says of a picture that it stands still, or is less than it could be; a frozen one is dimmed, the other stays in sight. A
 * small tile has room for the sign alone.
 */
export function TileTrouble({ session, uid, name }: { session: CallSession; uid: Uid; name: string }) {
  const words = useWords();
  const { frozen, reduced } = useSign(session, uid);
  if (!frozen && !reduced) return null;
  const Icon = frozen ? Snowflake : WifiLow;
  return (
    <div
      data-frozen={frozen || undefined}
      className="pointer-events-none absolute inset-0 grid place-items-center p-2 text-center not-data-frozen:items-start data-frozen:bg-black/60"
    >
      <p className="flex items-center gap-1.5 rounded-lg bg-black/70 px-2.5 py-1.5 text-sm text-balance text-white @max-[240px]:p-1.5">
        <Icon className="size-4 shrink-0" aria-hidden="true" />
        <span className="@max-[240px]:sr-only">
          {frozen ? words.stage.frozen(name) : words.stage.reduced}
        </span>
      </p>
    </div>
  );
}
