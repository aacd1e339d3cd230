import type { DeviceErrorCode, DeviceKind } from '@/lib/call/snapshot';

/** What went wrong with a device, in a sentence, and what can be done, on a button. */
interface DeviceTrouble {
  sentence: string;
  action: string;
}

const errors: Record<DeviceKind, Record<DeviceErrorCode, DeviceTrouble>> = {
  microphone: {
    'device-denied': {
      sentence: 'The microphone is blocked. Allow it beside the address, then try again.',
      action: 'Try again',
    },
    'device-missing': { sentence: 'No microphone was found.', action: 'Look again' },
    'device-busy': { sentence: 'Another program is using the microphone.', action: 'Try again' },
    'device-insecure': {
      sentence: 'Browsers give the microphone only to pages with a secure address (https).',
      action: 'Try again',
    },
    'device-failed': { sentence: 'The microphone couldn’t be started.', action: 'Try again' },
  },
  camera: {
    'device-denied': {
      sentence: 'The camera is blocked. Allow it beside the address, then try again.',
      action: 'Try again',
    },
    'device-missing': { sentence: 'No camera was found.', action: 'Look again' },
    'device-busy': { sentence: 'Another program is using the camera.', action: 'Try again' },
    'device-insecure': {
      sentence: 'Browsers give the camera only to pages with a secure address (https).',
      action: 'Try again',
    },
    'device-failed': { sentence: 'The camera couldn’t be started.', action: 'Try again' },
  },
};

export const devices = {
  turnOff: { microphone: 'Turn microphone off', camera: 'Turn camera off' },
  turnOn: { microphone: 'Turn microphone on', camera: 'Turn camera on' },
  microphoneLevel: 'Microphone level',
  errors,
};
