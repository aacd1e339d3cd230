/** In megabytes, with one decimal below ten. */
const megabytes = (bytes: number) =>
  new Intl.NumberFormat('en', { maximumFractionDigits: bytes < 10_000_000 ? 1 : 0 }).format(
    bytes / 1_000_000,
  );

export const recording = {
  start: 'Record',
  stop: 'Stop recording',
  running: 'Recording',
  by: (names: string) => `${names}: recording`,
  finishing: 'Finishing the recording…',
  failed: 'The recording couldn’t be kept. Your disk may be full.',
  ready: (bytes: number) =>
    `Your recording (${megabytes(bytes)} MB) is in your downloads. It’s only on this device.`,
  save: 'Save again',
};
