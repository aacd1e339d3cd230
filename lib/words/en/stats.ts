export const stats = {
  title: 'Statistics',
  network: 'Network',
  you: 'You, as sent',
  roundTrip: 'Round trip',
  bitrate: 'Bitrate',
  loss: 'Loss',
  sound: 'Sound',
  picture: 'Picture',
  codec: 'Codec',
  resolution: 'Resolution',
  frames: 'Frames a second',
  copyDiagnostics: 'Copy diagnostics',
  diagnosticsHint: 'Figures and recent events, without names and messages.',
  diagnosticsResult: {
    copied: 'Copied',
    failed: 'They couldn’t be copied. Allow the clipboard for this page.',
  },
};
