import { z } from 'zod';
import { ApiError } from '@/lib/errors';
import { AGORA_CHARACTERS, AGORA_TEXT, CHAT_CHARACTERS, CHAT_TEXT, LIMITS } from './limits';

/*
 * Every part of a request for a token, as a schema: requests are checked by these, and openapi.json is drawn from
 * them. With each goes the error that a request is refused with when the part is not as it must be.
 */

const refusals = new WeakMap<z.ZodType, () => ApiError>();

/** A part of a request, with the error for one that its schema doesn't take. */
export function field<Schema extends z.ZodType>(schema: Schema, refusal: () => ApiError): Schema {
  refusals.set(schema, refusal);
  return schema;
}

/** The error for a part that its schema doesn't take. */
export function refusalOf(schema: z.ZodType): ApiError {
  const refusal = refusals.get(schema);
  if (!refusal) throw new Error('The part has no error of its own.');
  return refusal();
}

const text = ({ min, max }: { min: number; max: number }, characters: RegExp) =>
  z.string().min(min).max(max).regex(characters);

const channel = text(LIMITS.channelName, AGORA_TEXT);
const badChannelName = (name: string) => () =>
  new ApiError('bad-channel-name', { ...LIMITS.channelName, name, characters: AGORA_CHARACTERS });

export const channelName = field(
  channel.meta({ description: 'The channel.', example: 'my-channel' }),
  badChannelName('channelName'),
);

export const bodyChannel = field(
  channel.meta({ description: 'The channel.', example: 'my-channel' }),
  badChannelName('channel'),
);

export const bodyStreamChannel = field(
  channel
    .optional()
    .meta({ description: 'A stream channel that the token is to open, too.', example: 'my-channel' }),
  badChannelName('channel'),
);

const badRole = () => new ApiError('bad-role', {});
const roleName = z.enum(['publisher', 'subscriber', '1', '2']);

export const role = field(
  roleName.meta({
    description: 'publisher or 1; subscriber or 2, whose token carries no privilege to publish.',
    example: 'publisher',
  }),
  badRole,
);

/** Left out, a body asks for the least, as with the community's server. */
export const bodyRole = field(
  roleName.default('subscriber').meta({
    description:
      'As in the paths; left out, a subscriber for rtc and a publisher for a stream channel of rtm.',
    example: 'publisher',
  }),
  badRole,
);

/** Left out, a user of a stream channel may send, as with the community's server. */
export const streamRole = field(
  roleName.default('publisher').meta({
    description: "Whether the user may send in the stream channel; a subscriber's token is without that.",
    example: 'publisher',
  }),
  badRole,
);

const badTokenType = () => new ApiError('bad-token-type', {});
export const uidTokenType = field(z.literal('uid'), badTokenType);
export const accountTokenType = field(z.literal('userAccount'), badTokenType);

const uidNumber = z.int().min(LIMITS.uid.min).max(LIMITS.uid.max);
const account = text(LIMITS.userAccount, AGORA_TEXT);

export const uid = field(
  uidNumber.meta({ description: 'The integer uid; 0 means any.', example: 42 }),
  () => new ApiError('bad-uid', { max: LIMITS.uid.max }),
);

export const userAccount = field(
  account.meta({ description: 'The user account.', example: 'ada@example.org' }),
  () => new ApiError('bad-user-account', { ...LIMITS.userAccount, characters: AGORA_CHARACTERS }),
);

export const bodyUser = field(
  z.union([uidNumber, account]).meta({
    description: 'An integer uid, as a number or in its digits, where 0 means any; else a user account.',
    example: '42',
  }),
  () =>
    new ApiError('bad-body-uid', {
      ...LIMITS.userAccount,
      maxUid: LIMITS.uid.max,
      characters: AGORA_CHARACTERS,
    }),
);

const rtmText = text(LIMITS.rtmUserId, AGORA_TEXT).regex(/[^0]|00/);
const badRtmUserId = (name: string) => () =>
  new ApiError('bad-rtm-user-id', { ...LIMITS.rtmUserId, name, characters: AGORA_CHARACTERS });

export const rtmUserId = field(
  rtmText.meta({ description: 'The user id of Signaling (RTM).', example: 'ada' }),
  badRtmUserId('rtmuid'),
);

export const bodyRtmUserId = field(
  rtmText.meta({ description: 'The user id of Signaling (RTM).', example: 'ada' }),
  badRtmUserId('uid'),
);

const chatText = text(LIMITS.chatUserId, CHAT_TEXT);
const badChatUserId = (name: string) => () =>
  new ApiError('bad-chat-user-id', { ...LIMITS.chatUserId, name, characters: CHAT_CHARACTERS });

export const chatUserId = field(
  chatText.meta({ description: 'The user id of Chat.', example: 'ada' }),
  badChatUserId('chatid'),
);

export const bodyChatUserId = field(
  chatText
    .optional()
    .meta({ description: 'The user id of Chat; left out: a token for the app.', example: 'ada' }),
  badChatUserId('uid'),
);

const life = z
  .int()
  .min(1)
  .optional()
  .meta({
    description: `The token's life in seconds: ${LIMITS.expiry.default} unless given, and cut to ${LIMITS.expiry.max}.`,
    example: 600,
  });
export const expiry = field(life.clone(), () => new ApiError('bad-expiry', {}));
export const expire = field(life.clone(), () => new ApiError('bad-expire', {}));

const end = z.int().min(1);

function privilegeExpiry(name: PrivilegeExpiry, privilege: string) {
  return field(
    z
      .union([end, z.literal('none')])
      .optional()
      .meta({
        description: `When a publisher's privilege to ${privilege} ends, in seconds; none: the token is without it.`,
        example: 300,
      }),
    () => new ApiError('bad-privilege-expiry', { name }),
  );
}

export type PrivilegeExpiry = 'audioExpiry' | 'videoExpiry' | 'dataExpiry';

/** The privileges' own ends; each that is left out ends with the token. */
export const privilegeExpiries = {
  joinExpiry: field(
    end.optional().meta({ description: 'When the privilege to join ends, in seconds.', example: 300 }),
    () => new ApiError('bad-join-expiry', {}),
  ),
  audioExpiry: privilegeExpiry('audioExpiry', 'publish audio'),
  videoExpiry: privilegeExpiry('videoExpiry', 'publish video'),
  dataExpiry: privilegeExpiry('dataExpiry', 'publish data'),
};
