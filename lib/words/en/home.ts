import type { ChannelNameProblem } from '@/lib/channel-name';

const channelNameProblems: Record<ChannelNameProblem, string> = {
  empty: 'Give the channel a name first.',
  'too-long': 'That’s too long: a name has at most 63 characters.',
  'bad-characters': 'Names are made of the letters a–z, digits, spaces and !#$%&()+-:;<=.>?@[]^_{}|~,',
  'only-dots': 'A name can’t be a dot or two alone.',
};

export const home = {
  headline: 'Name a channel. Talk face to face.',
  line: 'Parley is open-source video calling: no account, just a link to share.',
  channelLabel: 'Channel name',
  submit: 'Continue',
  useSuggestion: (name: string) => `Use ${name}`,
  localDemo: 'Local demo',
  localDemoHint: 'Calls go through the local emulator',
  notAllowed: (characters: string) => `Not allowed: ${characters}`,
  channelNameProblems,
};
