import { useEffect, useEffectEvent } from 'react';
import { usePreferences } from '@/components/preferences/use-preferences';
import { isMeant, matchShortcut, type ShortcutId } from '@/lib/shortcuts';

/** What shortcuts do here; one that is missing does nothing. */
export type ShortcutHandlers = Partial<Record<ShortcutId, () => void>>;

/** Binds the keyboard shortcuts while the component is there, unless the person has turned them off. */
export function useShortcuts(handlers: ShortcutHandlers): void {
  const { shortcuts: wanted } = usePreferences();

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const id = matchShortcut(event);
    if (!id || event.repeat || event.defaultPrevented || !isMeant(id, event.target)) return;
    const handle = handlers[id];
    if (!handle) return;
    event.preventDefault();
    handle();
  });

  useEffect(() => {
    if (!wanted) return;
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [wanted]);
}
