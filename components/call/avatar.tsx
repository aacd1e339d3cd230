import { UserRound } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Uid } from '@/lib/call/uid';
import { hueOf, initialsOf } from './people';

/** A person's initials, in a colour of their own; a figure for someone without a name. */
export function Avatar({ name, uid }: { name: string; uid: Uid }) {
  const initials = initialsOf(name);
  return (
    <span
      aria-hidden="true"
      style={{ '--hue': hueOf(uid) } as CSSProperties}
      className="grid size-[clamp(2rem,34cqmin,9rem)] place-items-center rounded-full bg-[oklch(0.46_0.065_var(--hue))] text-[clamp(0.8rem,13cqmin,3.2rem)] font-medium text-white"
    >
      {initials || <UserRound className="size-1/2" />}
    </span>
  );
}
