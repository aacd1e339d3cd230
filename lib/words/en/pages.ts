/** The pages that have one thing to say, and what is said about the app itself. */
export const pages = {
  description: 'Open-source video calling on Agora.',
  badChannel: {
    title: 'This is no channel',
    line: 'The address holds a name that no channel can have.',
    action: 'Choose a channel',
  },
  ended: {
    left: 'You left the call',
    failed: 'The call has ended',
    rejoin: 'Rejoin',
    home: 'Home',
    summary: {
      title: 'Call summary',
      length: 'Length',
      people: 'You met',
      nobody: 'Nobody else was there',
      quality: 'Connection',
      qualities: { good: 'Good', fair: 'Fair', poor: 'Poor' },
    },
  },
  unsupported: {
    title: 'This browser can’t make calls',
    line: 'Open this page in a current Chrome, Edge, Firefox or Safari.',
    action: 'Home',
  },
  notFound: { title: 'Nothing here', line: 'This address leads nowhere.', action: 'Home' },
  error: {
    title: 'Something went wrong',
    line: 'It’s our fault, not yours.',
    action: 'Try again',
    home: 'Home',
  },
};
