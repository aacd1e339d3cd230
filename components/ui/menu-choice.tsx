import type { MenuEntry } from './menu';
import { MenuItem } from './menu-parts';
import { Shortcut } from './shortcut';

/** One line of a menu. */
export function MenuChoice({ entry, onChoose }: { entry: MenuEntry; onChoose(): void }) {
  const { icon: Icon, label, shortcut } = entry;
  return (
    <MenuItem
      onClick={onChoose}
      aria-keyshortcuts={shortcut}
      className="flex min-h-11 min-w-60 cursor-pointer items-center gap-3 rounded-xl px-3 select-none data-highlighted:bg-raised"
    >
      <Icon className="size-5 shrink-0 text-muted" aria-hidden="true" />
      <span className="flex-1">{label}</span>
      {shortcut && (
        <span className="pointer-coarse:hidden">
          <Shortcut keys={shortcut} />
        </span>
      )}
    </MenuItem>
  );
}
