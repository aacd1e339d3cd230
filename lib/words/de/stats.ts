import type { Words } from '../en';

export const stats: Words['stats'] = {
  title: 'Statistik',
  network: 'Netz',
  you: 'Du, wie gesendet',
  roundTrip: 'Umlaufzeit',
  bitrate: 'Bitrate',
  loss: 'Verlust',
  sound: 'Ton',
  picture: 'Bild',
  codec: 'Codec',
  resolution: 'Auflösung',
  frames: 'Bilder pro Sekunde',
  copyDiagnostics: 'Diagnose kopieren',
  diagnosticsHint: 'Zahlen und letzte Ereignisse, ohne Namen und Nachrichten.',
  diagnosticsResult: {
    copied: 'Kopiert',
    failed: 'Das ließ sich nicht kopieren. Erlaube dieser Seite die Zwischenablage.',
  },
};
