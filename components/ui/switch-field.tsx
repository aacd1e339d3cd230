import { Switch } from '@base-ui/react/switch';
import { useId } from 'react';

interface SwitchFieldProps {
  label: string;
  hint?: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

/** Something that is on or off. */
export function SwitchField({ label, hint, checked, onChange }: SwitchFieldProps) {
  const id = useId();
  return (
    <div className="flex min-h-11 items-center justify-between gap-4">
      <div>
        <p id={id}>{label}</p>
        {hint && <p className="text-sm text-muted">{hint}</p>}
      </div>
      <Switch.Root
        aria-labelledby={id}
        checked={checked}
        onCheckedChange={onChange}
        className="flex h-7 w-12 shrink-0 cursor-pointer items-center rounded-full border border-muted bg-raised px-1 transition-colors data-checked:border-accent data-checked:bg-accent"
      >
        <Switch.Thumb className="size-5 rounded-full bg-muted forced-colors:bg-[ButtonText] transition-transform data-checked:translate-x-[1.15rem] data-checked:bg-accent-ink rtl:data-checked:-translate-x-[1.15rem]" />
      </Switch.Root>
    </div>
  );
}
