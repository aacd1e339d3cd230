import type { ScreenShareFailure } from '@/lib/call/screen-share';
import type { ConnectionQuality } from '@/lib/call/vital-signs';

const connection: Record<ConnectionQuality, string> = {
  good: 'Good connection',
  fair: 'Fair connection',
  poor: 'Poor connection',
};

const screenFailures: Record<ScreenShareFailure, string> = {
  'screen-blocked': 'Your system keeps the screen from this browser. Allow screen recording in its settings.',
  'screen-unsupported': 'This browser can’t share a screen.',
  'screen-failed': 'The screen couldn’t be shared. Try again.',
};

export const stage = {
  connection,
  pin: (name: string) => `Pin ${name}`,
  unpin: (name: string) => `Unpin ${name}`,
  frozen: (name: string) => `${name}’s picture is frozen`,
  reduced: 'Weak connection: smaller picture',
  screenOf: (name: string) => `${name}’s screen`,
  moveOwnPicture: 'Move your picture: drag it, or use the arrow keys',
  moveOwnPictureHint: 'Drag to another corner',
  ownPictureAt: {
    'top left': 'Your picture is at the top left',
    'top right': 'Your picture is at the top right',
    'bottom left': 'Your picture is at the bottom left',
    'bottom right': 'Your picture is at the bottom right',
  },
  pages: 'Pages of people',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pageOf: (page: number, pages: number) => `${page} of ${pages}`,
  share: 'Share screen',
  stopSharing: 'Stop sharing',
  presenting: 'You are sharing your screen',
  presentingWithSound: 'You are sharing your screen and its sound',
  startingToShare: 'Starting to share…',
  screenFailures,
  speakerView: 'Show who speaks large',
  gridView: 'Show all in a grid',
  pictureInPicture: 'Picture-in-picture',
  closePictureInPicture: 'Close picture-in-picture',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  save: 'Save bandwidth',
  stopSaving: 'Stop saving bandwidth',
  audioOnly: 'Audio only',
  withPictures: 'Show pictures',
  savingNow: 'Saving bandwidth',
  fullQuality: 'Full quality',
  youAreMuted: 'You are muted',
  unmute: 'Unmute',
  uplinkSmaller: 'Your connection is weak: your picture is sent smaller.',
  uplinkBurdened: 'Your connection is very weak. Without your camera you’d be heard better.',
  turnCameraOff: 'Turn camera off',
};
