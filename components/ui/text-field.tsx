import { type ComponentProps, useId } from 'react';
import { classes } from './classes';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'id'> {
  label: string;
  hint?: string;
  /** What is wrong with the text; in place of the hint. */
  problem?: string | null;
}

/** A labelled line of text. */
export function TextField({ label, hint, problem = null, className, ...rest }: TextFieldProps) {
  const id = useId();
  const note = problem ?? hint;
  return (
    <div className={classes('flex flex-col gap-2', className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        type="text"
        {...rest}
        id={id}
        aria-invalid={problem !== null}
        aria-describedby={note ? `${id}-note` : undefined}
        className={classes(
          'min-h-12 w-full rounded-xl border bg-surface px-4 text-base placeholder:text-muted',
          problem ? 'border-alarm-text' : 'border-line hover:border-muted',
        )}
      />
      {/* Always there, so that a screen reader hears what comes into it. */}
      <p
        id={`${id}-note`}
        aria-live="polite"
        className={classes(
          'text-sm wrap-anywhere whitespace-pre-line empty:hidden',
          problem ? 'text-alarm-text' : 'text-muted',
        )}
      >
        {note}
      </p>
    </div>
  );
}
