/**
 * What is at hand, or else the promise of it. In Node 20 each promise is followed by every storage that goes along with
 * asynchronous work, Next's own among them: a token that needs nothing from elsewhere should not pay for a dozen.
 */
export type Soon<Value> = Value | Promise<Value>;

/** Whether it has to be waited for. */
export const isLater = <Value>(value: Soon<Value>): value is Promise<Value> => value instanceof Promise;
