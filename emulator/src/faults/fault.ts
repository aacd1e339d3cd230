import { z } from 'zod';

/** The longest time a fault may wait or last, in milliseconds: a day. */
const milliseconds = z.number().int().min(0).max(86_400_000);

/** Whom a fault is for: one member, a channel, or everybody. */
const target = {
  channel: z.string().max(64).optional(),
  /** The uid or the user account, as text. */
  uid: z.string().max(255).optional(),
};

const direction = z.enum(['up', 'down', 'both']).default('both');

/** What happens once, when its time has come. */
const happenings = [
  z.object({ type: z.literal('drop-socket'), ...target }),
  z.object({ type: z.literal('restart-gateway'), downForMilliseconds: milliseconds.default(0) }),
  z.object({ type: z.literal('expire-token'), ...target, inMilliseconds: milliseconds.default(0) }),
  z.object({ type: z.literal('ban'), ...target, by: z.enum(['uid', 'ip', 'channel']).default('uid') }),
  z.object({
    type: z.literal('license'),
    ...target,
    problem: z
      .enum(['missing', 'expired', 'minutes-exceeded', 'period-invalid', 'multiple-services', 'illegal'])
      .default('expired'),
  }),
  z.object({ type: z.literal('remove'), ...target }),
  z.object({ type: z.literal('lose-media'), ...target }),
  z.object({
    type: z.literal('fallback'),
    ...target,
    to: z.enum(['low', 'audio', 'recover']),
  }),
] as const;

/** What goes on until it ends or is cleared. */
const conditions = [
  z.object({ type: z.literal('refuse-sockets') }),
  z.object({ type: z.literal('silence'), ...target }),
  z.object({ type: z.literal('delay-signalling'), ...target, delayMilliseconds: milliseconds }),
  z.object({ type: z.literal('access-point-code'), code: z.number().int().min(1) }),
  z.object({
    type: z.literal('media'),
    ...target,
    direction,
    /** The share of packets lost, from 0 to 1. */
    loss: z.number().min(0).max(1).default(0),
    delayMilliseconds: milliseconds.default(0),
    /** How much passes, in bit/s; no limit when left out. */
    bitsPerSecond: z.number().int().min(1000).optional(),
  }),
  z.object({ type: z.literal('freeze-media'), ...target, direction }),
  /** Nothing passes at all, not even the checks that keep the connection up. */
  z.object({ type: z.literal('cut-media'), ...target, direction }),
] as const;

const schedule = z.object({
  startInMilliseconds: milliseconds.default(0),
  /** How long a condition lasts; until it is cleared when left out. */
  forMilliseconds: milliseconds.optional(),
});

export const happening = z.discriminatedUnion('type', happenings);
export const condition = z.discriminatedUnion('type', conditions);
/** A fault as the control API takes it. */
export const faultRequest = z.discriminatedUnion('type', [...happenings, ...conditions]).and(schedule);

export type Happening = z.output<typeof happening>;
export type Condition = z.output<typeof condition>;
export type ConditionType = Condition['type'];
export type FaultRequest = z.input<typeof faultRequest>;
export type FaultOrder = z.output<typeof faultRequest>;

const HAPPENINGS: readonly string[] = happenings.map((schema) => schema.shape.type.value);

export function isHappening(fault: Happening | Condition): fault is Happening {
  return HAPPENINGS.includes(fault.type);
}

/** Somebody whom a fault may be for. */
export interface Who {
  channel: string;
  uid: string;
}

/** Whether a fault is for somebody: what it leaves open is for all. */
export function isFor(fault: { channel?: string | undefined; uid?: string | undefined }, who: Who): boolean {
  return (
    (fault.channel === undefined || fault.channel === who.channel) &&
    (fault.uid === undefined || fault.uid === who.uid)
  );
}
