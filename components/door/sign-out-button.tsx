import { Button, type ButtonLook } from '@/components/ui/button';

interface SignOutButtonProps {
  label: string;
  look?: ButtonLook;
  /** The path to come back to. */
  to: string;
}

/** Ends the sign-in; it works before the page's script runs. */
export function SignOutButton({ label, to, look = 'primary' }: SignOutButtonProps) {
  return (
    <form method="post" action={`/auth/sign-out?to=${encodeURIComponent(to)}`}>
      <Button type="submit" look={look}>
        {label}
      </Button>
    </form>
  );
}
