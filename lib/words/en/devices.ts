import type { BrowserName } from '@/lib/call/browser';
import type { DeviceErrorCode, DeviceKind } from '@/lib/call/snapshot';

/** What is wrong with a device, or with both of them. */
const errors: Record<DeviceKind | 'both', Record<DeviceErrorCode, string>> = {
  microphone: {
    'device-denied': 'The microphone is blocked for this site.',
    'device-denied-by-system': 'The system keeps the microphone from this browser.',
    'device-missing': 'No microphone was found.',
    'device-busy': 'Another program is using the microphone.',
    'device-insecure': 'Browsers give the microphone only to pages with a secure address (https).',
    'device-failed': 'The microphone couldn’t be started.',
  },
  camera: {
    'device-denied': 'The camera is blocked for this site.',
    'device-denied-by-system': 'The system keeps the camera from this browser.',
    'device-missing': 'No camera was found.',
    'device-busy': 'Another program is using the camera.',
    'device-insecure': 'Browsers give the camera only to pages with a secure address (https).',
    'device-failed': 'The camera couldn’t be started.',
  },
  both: {
    'device-denied': 'Camera and microphone are blocked for this site.',
    'device-denied-by-system': 'The system keeps camera and microphone from this browser.',
    'device-missing': 'Neither camera nor microphone was found.',
    'device-busy': 'Another program is using camera and microphone.',
    'device-insecure': 'Browsers give camera and microphone only to pages with a secure address (https).',
    'device-failed': 'Camera and microphone couldn’t be started.',
  },
};

/** How to allow a blocked device, in the browser at hand. */
const unblock: Record<BrowserName, string> = {
  chrome: 'Press the icon before the address, allow what you want to use, then try again.',
  edge: 'Press the lock before the address, open the permissions, allow what you want to use, then try again.',
  firefox: 'Press the crossed-out icon before the address, lift the block, then try again.',
  safari: 'Open Safari › Settings › Websites, allow what you want to use for this site, then try again.',
  ios: 'Tap the page menu beside the address, open the website settings, allow what you want to use, then reload.',
  other: 'Allow what you want to use in the browser’s settings for this site, then try again.',
};

const remedies: Record<Exclude<DeviceErrorCode, 'device-denied'>, string> = {
  'device-denied-by-system': 'Allow it for your browser in the system’s privacy settings, then try again.',
  'device-missing': 'Plug one in, or join to listen.',
  'device-busy': 'Close what else may be using it, then try again.',
  'device-insecure': 'Ask for an address that begins with https.',
  'device-failed': 'Unplug it and plug it in again, or restart the browser.',
};

export const devices = {
  turnOff: { microphone: 'Turn microphone off', camera: 'Turn camera off' },
  turnOn: { microphone: 'Turn microphone on', camera: 'Turn camera on' },
  names: { microphone: 'Microphone', camera: 'Camera', speaker: 'Speaker' },
  browserChooses: 'Automatic',
  noneToChoose: 'No access yet',
  testSound: 'Play test sound',
  microphoneLevel: 'Microphone level',
  silent: 'Your microphone is on, but nothing is heard. Is it muted, or is another one in use?',
  replaced: {
    microphone: (label: string) => `Your microphone is gone. Now in use: ${label}`,
    camera: (label: string) => `Your camera is gone. Now in use: ${label}`,
  },
  offered: (label: string) => `New: ${label}`,
  useOffered: 'Use it',
  background: 'Background',
  backgrounds: {
    none: 'As it is',
    blur: 'Blurred',
    dusk: 'Dusk',
    shelf: 'Bookshelf',
    morning: 'Morning light',
  },
  backgroundFailed: 'The background couldn’t be changed: your room is seen as it is.',
  noiseFailed: 'The strong noise suppression couldn’t be started: the browser’s is used.',
  tryAgain: 'Try again',
  errors,
  unblock,
  remedies,
};
