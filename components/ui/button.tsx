import type { ComponentProps } from 'react';
import { classes } from './classes';

export type ButtonLook = 'primary' | 'quiet' | 'alarm';

const LOOKS: Record<ButtonLook, string> = {
  primary: 'bg-accent text-accent-ink not-aria-disabled:hover:brightness-110',
  quiet: 'border border-line bg-surface text-ink not-aria-disabled:hover:bg-raised',
  /** For what cannot be taken back. */
  alarm: 'bg-alarm text-alarm-ink not-aria-disabled:hover:brightness-110',
};

export function buttonClasses(look: ButtonLook, more?: string): string {
  return classes(
    'inline-flex min-h-11 items-center justify-center gap-2 rounded-xl px-5 text-center font-medium',
    'transition-[background-color,filter,opacity] aria-disabled:cursor-default aria-disabled:opacity-60',
    LOOKS[look],
    more,
  );
}

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  look?: ButtonLook;
  /** Cannot be used now. It keeps the focus, which `disabled` would take from it. */
  unavailable?: boolean;
}

/** A button with words on it. */
export function Button({ look = 'primary', unavailable = false, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={unavailable || undefined}
      // A submit button would otherwise submit, on Enter in a field as well.
      onClick={unavailable ? (event) => event.preventDefault() : onClick}
      className={buttonClasses(look, className)}
    />
  );
}

/**
 * A link that looks like a button. A plain one, here and elsewhere: Next's own weighs 7 KB, more than all else of the
 * start page.
 */
export function ButtonLink({
  look = 'primary',
  className,
  ...rest
}: ComponentProps<'a'> & { look?: ButtonLook }) {
  return <a {...rest} className={buttonClasses(look, className)} />;
}
