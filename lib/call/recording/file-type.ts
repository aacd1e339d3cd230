export interface FileType {
  mimeType: string;
  extension: 'webm' | 'mp4';
}

/** The first that the browser can write is taken; VP8 costs least to encode beside a call. */
const CANDIDATES: readonly FileType[] = [
  { mimeType: 'video/webm;codecs=vp8,opus', extension: 'webm' },
  { mimeType: 'video/webm', extension: 'webm' },
  { mimeType: 'video/mp4', extension: 'mp4' },
];

/** What a recording will be; null where the browser records nothing. */
export function chooseFileType(isSupported: (mimeType: string) => boolean): FileType | null {
  return CANDIDATES.find(({ mimeType }) => isSupported(mimeType)) ?? null;
}

/** A file name from a channel's, which may hold what no file name can. */
export function fileName(channel: string, startedAt: Date, extension: string): string {
  const name = channel.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '') || 'call';
  const local = new Date(startedAt.getTime() - startedAt.getTimezoneOffset() * 60_000);
  const time = local.toISOString().slice(0, 16).replace('T', '-').replace(':', '');
  return `${name}-${time}.${extension}`;
}
