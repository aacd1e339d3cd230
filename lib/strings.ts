import type { CallErrorCode } from './call/errors';
import type { DeviceErrorCode } from './call/snapshot';
import type { ChannelNameProblem } from './channel-name';

/** A device of one's own. */
export type DeviceKind = 'microphone' | 'camera';

/** What went wrong, in a sentence, and what can be done, on a button. */
export interface Trouble {
  sentence: string;
  action: string;
  /** `retry`: the same again; `home`: only another channel will help. */
  leadsTo: 'retry' | 'home';
}

const callErrors: Record<CallErrorCode, Trouble> = {
  'unknown-app-id': {
    sentence: 'This site’s video service doesn’t know it. Whoever runs the site has to check its App ID.',
    action: 'Try again',
    leadsTo: 'retry',
  },
  'token-refused': {
    sentence: 'The video service refused your pass for this channel.',
    action: 'Try with a new one',
    leadsTo: 'retry',
  },
  'token-expired': {
    sentence: 'Your pass for this channel has expired.',
    action: 'Get a new one',
    leadsTo: 'retry',
  },
  'token-missing': {
    sentence: 'The video service asks for a pass, and none was sent.',
    action: 'Get one',
    leadsTo: 'retry',
  },
  'bad-channel-name': {
    sentence: 'The video service doesn’t accept this channel name.',
    action: 'Choose another channel',
    leadsTo: 'home',
  },
  'channel-full': { sentence: 'This channel is full.', action: 'Try again', leadsTo: 'retry' },
  'token-unavailable': {
    sentence: 'This site couldn’t give you a pass for the channel.',
    action: 'Retry',
    leadsTo: 'retry',
  },
  'server-unreachable': {
    sentence: 'This site can’t be reached. Check your connection.',
    action: 'Retry',
    leadsTo: 'retry',
  },
  'network-unreachable': {
    sentence:
      'The video service can’t be reached. Check your connection, or ask whether a firewall is in the way.',
    action: 'Try again',
    leadsTo: 'retry',
  },
  'sdk-unavailable': {
    sentence: 'A part of this page couldn’t be loaded. Check your connection.',
    action: 'Try again',
    leadsTo: 'retry',
  },
  removed: { sentence: 'You were removed from this call.', action: 'Back to the start', leadsTo: 'home' },
  banned: { sentence: 'You can’t be in this channel.', action: 'Choose another channel', leadsTo: 'home' },
  unknown: { sentence: 'The call couldn’t be started.', action: 'Try again', leadsTo: 'retry' },
};

type DeviceTrouble = Pick<Trouble, 'sentence' | 'action'>;

const deviceErrors: Record<DeviceKind, Record<DeviceErrorCode, DeviceTrouble>> = {
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

const channelNameProblems: Record<ChannelNameProblem, string> = {
  empty: 'Give the channel a name first.',
  'too-long': 'That’s too long: a name has at most 63 characters.',
  'bad-characters': 'Names are made of the letters a–z, digits, spaces and !#$%&()+-:;<=.>?@[]^_{}|~,',
  'only-dots': 'A name can’t be a dot or two alone.',
};

/** Every word on screen. */
export const strings = {
  app: {
    name: 'Parley',
    description: 'Open-source video calling on Agora.',
    titleOf: (page: string) => `${page} · Parley`,
  },
  home: {
    headline: 'Name a channel. Talk face to face.',
    line: 'Parley is open-source video calling: no account, just a link to share.',
    channelLabel: 'Channel name',
    submit: 'Continue',
    useSuggestion: (name: string) => `Use ${name}`,
    localDemo: 'Local demo',
    localDemoHint: 'Calls go through the local emulator',
    notAllowed: (characters: string) => `Not allowed: ${characters}`,
  },
  channelNameProblems,
  badChannel: {
    title: 'This is no channel',
    line: 'The address holds a name that no channel can have.',
    action: 'Choose a channel',
  },
  lobby: {
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
  },
  devices: {
    turnOff: { microphone: 'Turn microphone off', camera: 'Turn camera off' },
    turnOn: { microphone: 'Turn microphone on', camera: 'Turn camera on' },
    microphoneLevel: 'Microphone level',
  },
  deviceErrors,
  callErrors,
  room: {
    people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
    stage: 'People in the call',
    controls: 'Call controls',
    guest: (digits: string) => `Guest ${digits}`,
    you: '(you)',
    microphoneOff: 'Microphone off',
    alone: 'You’re the only one here',
    aloneHint: 'Send the link to whoever should join.',
    more: 'More',
    closePanel: 'Close',
    copyLink: 'Copy link',
    copyInvitation: 'Copy invitation link',
    linkCopied: 'Link copied',
    linkNotCopied: 'The link couldn’t be copied. Take it from the address bar.',
    leave: 'Leave',
    reconnecting: 'Reconnecting…',
    tapToHear: 'Tap to hear',
    soundBlocked: 'Your browser is holding the sound back.',
    dismiss: 'Dismiss',
    joined: (name: string) => `${name} joined`,
    left: (name: string) => `${name} left`,
  },
  people: {
    title: 'People',
    search: 'Find a person',
    nobodyFound: (text: string) => `Nobody here is called “${text}”.`,
    microphone: { on: 'Microphone on', off: 'Microphone off' },
    camera: { on: 'Camera on', off: 'Camera off' },
  },
  ended: {
    left: 'You left the call',
    failed: 'The call has ended',
    rejoin: 'Rejoin',
    home: 'Home',
  },
  notFound: { title: 'Nothing here', line: 'This address leads nowhere.', action: 'Home' },
  error: {
    title: 'Something went wrong',
    line: 'It’s our fault, not yours.',
    action: 'Try again',
    home: 'Home',
  },
} as const;
