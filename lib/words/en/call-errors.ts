import type { CallErrorCode } from '@/lib/call/errors';

/** What went wrong with a call, in a sentence, and what can be done, on a button. */
export interface CallTrouble {
  sentence: string;
  action: string;
}

export const callErrors: Record<CallErrorCode, CallTrouble> = {
  'unknown-app-id': {
    sentence: 'This site’s video service doesn’t know it. Whoever runs the site has to check its App ID.',
    action: 'Try again',
  },
  'token-refused': {
    sentence: 'The video service refused your pass for this channel.',
    action: 'Try with a new one',
  },
  'token-expired': { sentence: 'Your pass for this channel has expired.', action: 'Get a new one' },
  'token-missing': { sentence: 'The video service asks for a pass, and none was sent.', action: 'Get one' },
  'bad-channel-name': {
    sentence: 'The video service doesn’t accept this channel name.',
    action: 'Choose another channel',
  },
  'channel-full': { sentence: 'This channel is full.', action: 'Try again' },
  'token-unavailable': { sentence: 'This site couldn’t give you a pass for the channel.', action: 'Retry' },
  'server-unreachable': { sentence: 'This site can’t be reached. Check your connection.', action: 'Retry' },
  'network-unreachable': {
    sentence:
      'The video service can’t be reached. Check your connection, or ask whether a firewall is in the way.',
    action: 'Try again',
  },
  'sdk-unavailable': {
    sentence: 'A part of this page couldn’t be loaded. Check your connection.',
    action: 'Try again',
  },
  removed: { sentence: 'You were removed from this call.', action: 'Back to the start' },
  banned: { sentence: 'You can’t be in this channel.', action: 'Choose another channel' },
  'no-entry': {
    sentence:
      'The video service lets you in no more: you are banned, or it has been switched off for this site.',
    action: 'Try again',
  },
  'sign-in-needed': { sentence: 'Sign in to come into this call.', action: 'Sign in' },
  'not-allowed': {
    sentence:
      'The account you signed in with may not come in. Ask whoever runs this site, or use another account.',
    action: 'Use another account',
  },
  'invitation-needed': {
    sentence: 'You need an invitation to this call. Ask whoever runs it for a link.',
    action: 'Try again',
  },
  'invitation-expired': {
    sentence: 'Your invitation to this call no longer holds. Ask for a new link.',
    action: 'Try again',
  },
  'invitation-early': {
    sentence: 'Your invitation doesn’t hold yet. Come back when the call begins.',
    action: 'Try again',
  },
  'key-needed': {
    sentence: 'This site has no calls for people: it gives passes to other servers only.',
    action: 'Try again',
  },
  'uid-not-yours': { sentence: 'This page is from an earlier visit.', action: 'Load it again' },
  locked: { sentence: 'The call is locked: nobody new can come in.', action: 'Try again' },
  'waiting-room': { sentence: 'Someone has to let you in first.', action: 'Try again' },
  denied: { sentence: 'You weren’t let in.', action: 'Back to the start' },
  unknown: { sentence: 'The call couldn’t be started.', action: 'Try again' },
};
