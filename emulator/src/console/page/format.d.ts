export function bitrate(bits: number): string;
export function percent(share: number): string;
export function milliseconds(value: number): string;
export function duration(seconds: number): string;
export function fromNow(end: number, now: number): string;
export function timeOfDay(at: number): string;
export function dayAndTime(seconds: number): string;
export function details(fields: Record<string, unknown>): string;
