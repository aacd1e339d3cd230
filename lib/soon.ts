/**
 * What is at hand, or else the promise of it. In Node 20 each promise is followed by every storage that goes along with
 * asynchronous work, Next's own among them: a token that needs nothing from elsewhere should not pay for a dozen.
 */
export type Soon<Value> = Value | Promise<Value>;

const isLater = <Value>(value: Soon<Value>): value is Promise<Value> => value instanceof Promise;

/** Goes on with a value: at once where it is at hand. */
export function follow<Value, Result>(
  value: Soon<Value>,
  next: (value: Value) => Soon<Result>,
): Soon<Result> {
  return isLater(value) ? value.then(next) : next(value);
}

/** Does what may fail, at once or later, and answers a failure with something else. */
export function rescue<Value>(work: () => Soon<Value>, otherwise: (error: unknown) => Value): Soon<Value> {
  try {
    const value = work();
    return isLater(value) ? value.catch(otherwise) : value;
  } catch (error) {
    return otherwise(error);
  }
}
