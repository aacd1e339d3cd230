export const lobby = {
  title: 'Ready to join?',
  preview: 'Your preview',
  nameLabel: 'Your name',
  nameHint: 'Leave it empty to join as a guest.',
  namePlaceholder: 'Guest',
  join: 'Join',
  gettingReady: 'Getting ready…',
  joining: 'Joining…',
  cameraOff: 'Camera is off',
  cameraStarting: 'Camera is starting…',
  loading: 'Loading…',
};
