/** One contestant's samples of one quantity, in the order they were taken. */
export interface Contestant {
  name: string;
  samples: number[];
}

/** One quantity, measured of several contestants side by side in one run. */
export interface Measurement {
  /** As in “Click on Join to the first picture of another”. */
  what: string;
  unit:
    | 'ms'
    | 'KB'
    | 'MB'
    | 'requests/s'
    | 'packets/s'
    | 'cores'
    | 'µs'
    | 's'
    | '%'
    | 'tasks'
    | 'commits'
    | 'frames/s'
    | 'points';
  contestants: Contestant[];
  /** The contestant that the others are compared with. */
  against: string;
  /** What a reader must know to read the numbers rightly. */
  note?: string;
}

/** What one benchmark found. */
export interface Findings {
  title: string;
  /** How it was measured, in a sentence or two. */
  how: string;
  measurements: Measurement[];
}

/** What a benchmark may need of the machine; `scripts/bench.mjs` finds it. */
export interface Circumstances {
  chromiumPath: string;
  /** How many rounds; each benchmark has its own usual number. */
  rounds: number | null;
}

/** A benchmark; each stands in a file of its own and is named in `main.ts`. */
export type Benchmark = (circumstances: Circumstances) => Promise<Findings>;
