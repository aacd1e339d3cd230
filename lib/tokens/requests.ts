import { z } from 'zod';
import * as fields from './fields';

const { channelName, role, uidTokenType, accountTokenType, uid, userAccount, rtmUserId, chatUserId } = fields;
const { bodyChannel, bodyRole, bodyUser, bodyRtmUserId, bodyChatUserId, bodyStreamChannel, streamRole } =
  fields;
const { expiry, expire, privilegeExpiries } = fields;

/** The parts of the paths, in their order. */
export const paths = {
  rtcWithUid: z.object({ channelName, role, tokentype: uidTokenType, uid }),
  rtcWithAccount: z.object({ channelName, role, tokentype: accountTokenType, uid: userAccount }),
  rtm: z.object({ rtmuid: rtmUserId }),
  chatAccount: z.object({ chatid: chatUserId }),
};

/** The queries. Parameters of other names are ignored, as the community's server does. */
export const queries = {
  life: z.object({ expiry }),
  lifeAndPrivileges: z.object({ expiry, ...privilegeExpiries }),
};

/** The bodies of `POST /getToken`, by `tokenType`. Fields of other names are ignored. */
export const bodies = {
  rtc: z.object({
    tokenType: z.literal('rtc'),
    channel: bodyChannel,
    role: bodyRole,
    uid: bodyUser,
    expire,
    ...privilegeExpiries,
  }),
  rtm: z.object({
    tokenType: z.literal('rtm'),
    channel: bodyStreamChannel,
    role: streamRole,
    uid: bodyRtmUserId,
    expire,
  }),
  chat: z.object({ tokenType: z.literal('chat'), uid: bodyChatUserId, expire }),
};
