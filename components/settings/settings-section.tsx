import { type ReactNode, useId } from 'react';

/** Settings that belong together. */
export function SettingsSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <h3 id={id} className="text-sm font-semibold text-muted">
        {title}
      </h3>
      {children}
    </section>
  );
}
