/**
 * The project that the emulator serves when it is told of no other. Both values are public on purpose: they
 * open nothing but an emulator on somebody's own machine.
 */
export const DEMO_PROJECT = {
  appId: 'decafdecafdecafdecafdecafdecafde',
  appCertificate: 'facadefacadefacadefacadefacadefa',
} as const;
