import { strings } from '@/lib/strings';

/** Says that no account is in use and nothing leaves this machine. */
export function LocalDemoBadge() {
  return (
    <p
      title={strings.home.localDemoHint}
      className="inline-flex items-center gap-2 rounded-full border border-line px-3 py-1 text-sm text-muted"
    >
      <span className="size-2 rounded-full bg-accent" aria-hidden="true" />
      {strings.home.localDemo}
    </p>
  );
}
