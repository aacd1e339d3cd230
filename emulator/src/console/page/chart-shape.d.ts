export const SAMPLES: number;
export function chartShape(
  samples: number[],
  size: { width: number; height: number; least: number },
): { line: string; area: string };
export function chartText(name: string, samples: number[], say: (value: number) => string): string;
