import { useId } from 'react';

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, label: string])[];
  onChange(value: Value): void;
}

/** One of a few, all of which are seen. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="flex flex-col">
      <legend className="pb-1 text-sm font-medium">{label}</legend>
      {options.map(([option, optionLabel]) => (
        <label
          key={option}
          className="flex min-h-11 cursor-pointer items-center gap-3 rounded-xl px-2 hover:bg-raised"
        >
          <input
            type="radio"
            name={name}
            checked={option === value}
            onChange={() => onChange(option)}
            className="size-4.5 accent-accent"
          />
          {optionLabel}
        </label>
      ))}
    </fieldset>
  );
}
