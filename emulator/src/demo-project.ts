/**
 * The project that the emulator serves when it is told of no other. Both values are public on purpose: they
 * open nothing but an emulator on somebody's own machine.
 */
export const DEMO_PROJECT = {
  appId: 'decafdecafdecafdecafdecafdecafde',
  appCertificate: 'facadefacadefacadefacadefacadefa',
} as const;

/** The customer key and secret that open the REST calls when no others are named. Public as well. */
export const DEMO_CREDENTIALS = {
  restKey: 'decadedecadedecadedecadedecadede',
  restSecret: 'efface0efface0efface0efface0effa',
} as const;
