/**
 * The one thing of this kind in the process. The parts of a Next server are bundled apart from each other, each
 * with its own copy of a module: what they share must hang on what they all see.
 */
export function shared<Thing>(name: string, create: () => Thing): Thing {
  const things = globalThis as unknown as Record<symbol, Thing | undefined>;
  const key = Symbol.for(`parley.${name}`);
  things[key] ??= create();
  return things[key];
}
