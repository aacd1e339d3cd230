import { HISTORY } from '@/lib/call/statistics';
import { linePath, roundTop } from './line';

const WIDTH = 160;
const HEIGHT = 36;

interface ChartProps {
  label: string;
  /** The newest value, as it is read. */
  now: string;
  /** The last minute, one value a second, the newest last; null where it is unknown. */
  values: readonly (number | null)[];
  /** The chart reaches up to at least this value. */
  least: number;
}

/** A small chart of the last minute; the newest value stands beside it as text. */
export function Chart({ label, now, values, least }: ChartProps) {
  const line = linePath(values, {
    slots: HISTORY,
    top: roundTop(values, least),
    width: WIDTH,
    height: HEIGHT,
  });
  return (
    <div className="min-w-0 flex-1">
      <p className="flex justify-between gap-2 text-xs text-muted">
        {label}
        <span className="text-ink tabular-nums">{now}</span>
      </p>
      <svg
        viewBox={`0 -1 ${WIDTH} ${HEIGHT + 2}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="mt-1 h-9 w-full rounded-md bg-raised"
      >
        <path
          d={line}
          fill="none"
          stroke="var(--accent)"
          strokeWidth="1.5"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </div>
  );
}
