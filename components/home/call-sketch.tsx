import { Link2, Mic, PhoneOff, Video } from 'lucide-react';
import type { CSSProperties } from 'react';
import { classes } from '@/components/ui/classes';

/** Whose head is where, and in which colour. */
const PEOPLE = [
  { hue: 205, left: '46%', scale: 1, speaks: false },
  { hue: 70, left: '55%', scale: 1.22, speaks: true },
  { hue: 20, left: '52%', scale: 1.1, speaks: false },
  { hue: 285, left: '45%', scale: 0.9, speaks: false },
];

function Person({ hue, left, scale, speaks }: (typeof PEOPLE)[number]) {
  const style = { '--person': `oklch(0.74 0.085 ${hue})` } as CSSProperties;
  return (
    <div
      style={style}
      className={classes(
        'relative aspect-[4/3] overflow-hidden rounded-2xl bg-[color-mix(in_oklab,var(--person)_16%,var(--raised))]',
        speaks && 'ring-2 ring-accent ring-offset-3 ring-offset-surface',
      )}
    >
      <div
        style={{ left, scale, transformOrigin: '50% 100%' }}
        className="absolute bottom-0 h-full w-3/5 -translate-x-1/2"
      >
        <div className="absolute top-[24%] left-1/2 aspect-square w-[40%] -translate-x-1/2 rounded-full bg-(--person)" />
        <div className="absolute top-[68%] h-full w-full rounded-[50%] bg-(--person)" />
      </div>
    </div>
  );
}

/** A call in miniature, to look at. */
export function CallSketch() {
  return (
    <div
      aria-hidden="true"
      className="hidden rounded-3xl border border-line bg-surface p-4 shadow-2xl shadow-black/10 lg:block"
    >
      <div className="grid grid-cols-2 gap-3">
        {PEOPLE.map((person) => (
          <Person key={person.hue} {...person} />
        ))}
      </div>
      <div className="mt-4 flex justify-center gap-3 text-muted">
        {[Mic, Video, Link2].map((Icon) => (
          <span key={Icon.displayName} className="grid size-10 place-items-center rounded-full bg-raised">
            <Icon className="size-4" />
          </span>
        ))}
        <span className="grid h-10 w-14 place-items-center rounded-full bg-alarm text-alarm-ink">
          <PhoneOff className="size-4" />
        </span>
      </div>
    </div>
  );
}
