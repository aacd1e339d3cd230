export const lobby = {
  title: 'Ready to join?',
  preview: 'Your preview',
  nameLabel: 'Your name',
  nameHint: 'Leave it empty to join as a guest.',
  namePlaceholder: 'Guest',
  join: 'Join',
  listen: 'Join to listen only',
  joining: 'Joining…',
  cameraOff: 'Camera is off',
  cameraStarting: 'Camera is starting…',
  network: {
    good: 'Your connection is good.',
    fair: 'Your connection is slow.',
    poor: 'Your connection is very slow: the call may stutter.',
    offline: 'This site can’t be reached from here.',
  },
  loading: 'Loading…',
};
