import type { PersonMeasurement } from '@/lib/call/measurement';

/** Figures as they are read: short, with their unit; a dash where one is unknown. */
export const UNKNOWN = '–';

/** @param bitrate in bit/s. */
export function formatBitrate(bitrate: number | null): string {
  if (bitrate === null) return UNKNOWN;
  const kilobits = bitrate / 1000;
  return kilobits < 1000 ? `${Math.round(kilobits)} kbit/s` : `${(kilobits / 1000).toFixed(1)} Mbit/s`;
}

/** @param share from 0 to 1. */
export function formatLoss(share: number | null): string {
  return share === null || Number.isNaN(share) ? UNKNOWN : `${(share * 100).toFixed(1)} %`;
}

/** @param time in milliseconds. */
export function formatRoundTrip(time: number | null): string {
  return time === null ? UNKNOWN : `${Math.round(time)} ms`;
}

export function formatResolution({ video }: PersonMeasurement): string {
  return video && video.width > 0 ? `${video.width}×${video.height}` : UNKNOWN;
}

/** Everything that is sent or received of a person, in bit/s; null when nothing is. */
export function totalBitrate({ audio, video }: PersonMeasurement): number | null {
  return audio || video ? (audio?.bitrate ?? 0) + (video?.bitrate ?? 0) : null;
}

/** The worse loss of sound and picture, from 0 to 1. */
export function worstLoss({ audio, video }: PersonMeasurement): number | null {
  const losses = [audio?.loss ?? null, video?.loss ?? null].filter((loss) => loss !== null);
  return losses.length > 0 ? Math.max(...losses) : null;
}
