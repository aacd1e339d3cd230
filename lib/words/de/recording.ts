import type { Words } from '../en';

const megabytes = (bytes: number) =>
  new Intl.NumberFormat('de', { maximumFractionDigits: bytes < 10_000_000 ? 1 : 0 }).format(
    bytes / 1_000_000,
  );

export const recording: Words['recording'] = {
  start: 'Aufnehmen',
  stop: 'Aufnahme beenden',
  running: 'Aufnahme läuft',
  by: (names) => `${names}: Aufnahme läuft`,
  finishing: 'Die Aufnahme wird fertiggestellt …',
  failed: 'Die Aufnahme ließ sich nicht speichern. Vielleicht ist der Datenträger voll.',
  ready: (bytes) =>
    `Deine Aufnahme (${megabytes(bytes)} MB) liegt bei deinen Downloads, nur auf diesem Gerät.`,
  save: 'Noch einmal speichern',
};
