/** Codes of the gateway, named for what the SDK does with them (observed: SDK 4.24.8). */

/** `renew_token`: the new token has run out. On `join_v3` the SDK would retry for ever. */
export const TOKEN_TIMED_OUT = 109;
/** `join_v3`: ends the join with TOKEN_EXPIRE; `renew_token`: the new token is not valid here. */
export const NOT_AUTHORIZED = 110;
/** `rejoin_v3`: the session is unknown; the SDK asks the access point again and joins afresh. */
export const REJOIN_TOKEN_INVALID = 2024;
/** `publish`, `set_client_role`, `data_stream`: the token carries no such privilege (co-host authentication), or a rule bans it. */
export const NO_PRIVILEGE = 2018;
/** `join_v3`: a banning rule. The SDK would ask the access point again, so it is also told by one of `BAN_CODES`. */
export const BANNED = 14;
/** `on_user_banned`: what by; the SDK disconnects for good and gives it as the reason. */
export const BAN_CODES = { uid: 14, ip: 15, channel: 16 } as const;
/** `on_user_license_banned`: what is wrong with the license; the SDK disconnects for good and gives it as the reason. */
export const LICENSE_CODES = {
  missing: 32_769,
  expired: 32_771,
  'minutes-exceeded': 32_773,
  'period-invalid': 32_774,
  'multiple-services': 32_778,
  illegal: 32_783,
} as const;
/** `publish`: the streams cannot be taken; the SDK tries once more. */
export const BAD_PUBLISH = 2020;
/** `subscribe`: nobody publishes that stream. */
export const BAD_SUBSCRIBE = 2021;
/** `data_stream`: more than a client may send in a second; the SDK rejects the call and goes on. */
export const TOO_OFTEN = 12;
/** `publish_datastream`, `subscribe_datastream`: what is asked for is not here; the SDK rejects the call and goes on. */
export const NOT_SUPPORTED = 2022;
/** A request whose content is not what the SDK sends. */
export const BAD_REQUEST = 8;
/** Notification, or answer to a request: the SDK drops its media connection and joins afresh at once. */
export const RECOVER = 28;
/** Notification: another client has come in with the same uid; the SDK disconnects for good. */
export const KICKED_BY_SAME_UID = 2003;
