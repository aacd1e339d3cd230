/**
 * One value for the whole process. Next bundles the proxy, the pages and the route handlers apart, and what a module
 * keeps for itself may exist once in each.
 */
export function processWide<Value>(name: string, make: () => Value): Value {
  const shared = globalThis as unknown as Record<symbol, Value | undefined>;
  const key = Symbol.for(`parley.${name}`);
  shared[key] ??= make();
  return shared[key];
}
