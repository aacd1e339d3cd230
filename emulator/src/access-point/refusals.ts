/**
 * The access point's refusals. The SDK turns each code into a text of its own and rejects `join` with
 * CAN_NOT_GET_GATEWAY_SERVER (observed: SDK 4.24.8; a code is module × 10000 + reason, module 201 is the token check).
 */
export const REFUSALS = {
  'unknown-app-id': 2_010_005,
  'bad-channel-name': 2_010_007,
  'invalid-token': 2_010_009,
  'expired-token': 2_010_010,
  // The SDK knows no text for a ban here, and which code the network answers is not known. This one reads "no active
  // status", so that nobody takes it for a bad token and fetches a new one for ever.
  banned: 2_010_011,
  'token-missing': 2_010_014,
  'token-unwanted': 2_010_015,
} as const;

export type Refusal = keyof typeof REFUSALS;
