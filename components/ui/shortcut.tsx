/** Keys to press, such as `Control+D`, as they are labelled. A screen reader hears them from their control. */
export function Shortcut({ keys }: { keys: string }) {
  return (
    <span className="rounded border border-current/30 px-1.5 text-xs opacity-80" aria-hidden="true">
      {keys.replaceAll('+', ' + ')}
    </span>
  );
}
