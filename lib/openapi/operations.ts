import { z } from 'zod';
import type { ErrorCode } from '@/lib/errors';
import { introspection, introspectRequest } from '@/lib/tokens/introspection';
import { bodies, paths, queries } from '@/lib/tokens/requests';

/** What a client may ask of the server: the source of openapi.json and of its page. */
export interface Operation {
  method: 'get' | 'post';
  /** With `{name}` for each part that the request fills in. */
  path: string;
  summary: string;
  /** The parts of the path; one whose value is fixed stands in the path itself. */
  parts?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  answer: z.ZodType;
  /** The errors beside those that any request may meet. */
  errors: readonly ErrorCode[];
  /** It needs the operator's key. */
  forOperators?: true;
  /** Its token is given by the policy in force: for calls also to people, any other to servers only. */
  admits?: 'people' | 'servers';
}

const life = {
  expiresIn: z
    .int()
    .optional()
    .meta({ description: 'The life in seconds; only there when it is shorter than asked.' }),
  notice: z.string().optional().meta({ description: 'One sentence about that.' }),
};
const token = z.string().meta({ description: 'An AccessToken2.', example: '007eJx…' });

const ofRtc: ErrorCode[] = ['bad-channel-name', 'bad-role', 'bad-expiry'];
const ofPrivileges: ErrorCode[] = ['bad-join-expiry', 'bad-privilege-expiry', 'not-for-subscribers'];
const ofBody: ErrorCode[] = ['bad-body', 'body-too-late', 'body-too-large', 'bad-content-type'];
const ofPath: ErrorCode[] = ['bad-path', 'bad-encoding'];
const rtmuid = paths.rtm.shape;

export const OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/rtc/{channelName}/{role}/uid/{uid}/',
    summary: 'A token for a call, for an integer uid',
    parts: paths.rtcWithUid.omit({ tokentype: true }),
    query: queries.lifeAndPrivileges,
    answer: z.object({ rtcToken: token, ...life }),
    errors: [...ofPath, ...ofRtc, 'bad-uid', ...ofPrivileges],
    admits: 'people',
  },
  {
    method: 'get',
    path: '/rtc/{channelName}/{role}/userAccount/{uid}/',
    summary: 'A token for a call, for a user account',
    parts: paths.rtcWithAccount.omit({ tokentype: true }),
    query: queries.lifeAndPrivileges,
    answer: z.object({ rtcToken: token, ...life }),
    errors: [...ofPath, ...ofRtc, 'bad-user-account', ...ofPrivileges],
    admits: 'people',
  },
  {
    method: 'get',
    path: '/rte/{channelName}/{role}/uid/{uid}/{rtmuid}/',
    summary: 'A token for a call and one for Signaling, for an integer uid',
    parts: paths.rtcWithUid.omit({ tokentype: true }).extend(rtmuid),
    query: queries.lifeAndPrivileges,
    answer: z.object({ rtcToken: token, rtmToken: token, ...life }),
    errors: [...ofPath, ...ofRtc, 'bad-uid', 'bad-rtm-user-id', ...ofPrivileges],
    admits: 'servers',
  },
  {
    method: 'get',
    path: '/rte/{channelName}/{role}/userAccount/{uid}/{rtmuid}/',
    summary: 'A token for a call and one for Signaling, for a user account',
    parts: paths.rtcWithAccount.omit({ tokentype: true }).extend(rtmuid),
    query: queries.lifeAndPrivileges,
    answer: z.object({ rtcToken: token, rtmToken: token, ...life }),
    errors: [...ofPath, ...ofRtc, 'bad-user-account', 'bad-rtm-user-id', ...ofPrivileges],
    admits: 'servers',
  },
  {
    method: 'get',
    path: '/rtm/{rtmuid}/',
    summary: 'A token for Signaling',
    parts: paths.rtm,
    query: queries.life,
    answer: z.object({ rtmToken: token, ...life }),
    errors: [...ofPath, 'bad-rtm-user-id', 'bad-expiry'],
    admits: 'servers',
  },
  {
    method: 'get',
    path: '/chat/app/',
    summary: 'A token for Chat with the rights of the app, for servers',
    query: queries.life,
    answer: z.object({ chatToken: token, ...life }),
    errors: ['bad-expiry'],
    admits: 'servers',
  },
  {
    method: 'get',
    path: '/chat/account/{chatid}/',
    summary: 'A token for Chat, for a user',
    parts: paths.chatAccount,
    query: queries.life,
    answer: z.object({ chatToken: token, ...life }),
    errors: [...ofPath, 'bad-chat-user-id', 'bad-expiry'],
    admits: 'servers',
  },
  {
    method: 'post',
    path: '/getToken',
    summary: 'A token of any kind',
    body: z.discriminatedUnion('tokenType', [bodies.rtc, bodies.rtm, bodies.chat]),
    answer: z.object({ token, ...life }),
    errors: [
      ...ofBody,
      'bad-body-token-type',
      'bad-channel-name',
      'bad-role',
      'bad-body-uid',
      'bad-rtm-user-id',
      'bad-chat-user-id',
      'bad-expire',
      ...ofPrivileges,
      'not-for-people',
    ],
    admits: 'people',
  },
  {
    method: 'post',
    path: '/introspect',
    summary: 'What is in a token, and what is wrong with it',
    body: introspectRequest,
    answer: introspection,
    errors: [...ofBody, 'bad-token', 'bad-operator-key', 'no-operator-key'],
    forOperators: true,
  },
  {
    method: 'get',
    path: '/ping',
    summary: 'Whether the server answers',
    answer: z.object({ message: z.literal('pong') }),
    errors: [],
  },
];

const FOR_KEYS: ErrorCode[] = ['key-needed', 'bad-api-key', 'out-of-scope'];
const FOR_PEOPLE: ErrorCode[] = [
  'sign-in-needed',
  'not-allowed',
  'invitation-needed',
  'invitation-expired',
  'invitation-early',
  'uid-not-yours',
  'removed',
  'denied',
  'locked',
  'waiting-room',
];

/** How the policies may refuse a token (see `lib/access/admit.ts`). */
const REFUSALS: Record<NonNullable<Operation['admits']>, readonly ErrorCode[]> = {
  people: [...FOR_KEYS, ...FOR_PEOPLE, 'store-gone'],
  servers: [...FOR_KEYS, 'not-for-people'],
};

/** How a request of an operation's own may fail. */
export function errorsOf({ errors, admits }: Operation): readonly ErrorCode[] {
  return admits ? [...errors, ...REFUSALS[admits]] : errors;
}

/** How any request may fail. */
export const GENERAL_ERRORS = [
  'method-not-allowed',
  'too-many-requests',
  'overloaded',
  'internal-error',
] as const satisfies ErrorCode[];

/** What every error looks like. */
export const errorAnswer = z.object({
  status: z.int().meta({ description: 'The HTTP status.' }),
  code: z.string().meta({ description: 'One of those that the operation names.' }),
  message: z.string().meta({ description: 'One sentence: what was wrong and what is allowed.' }),
});
