import { fileURLToPath } from 'node:url';

/** The least that Next serves, built by the version that Parley uses, from the packages of this repository. */
export default {
  turbopack: { root: fileURLToPath(new URL('../../..', import.meta.url)) },
  // Otherwise Next takes Parley's own `proxy.ts` and `instrumentation.ts`, which it finds at that root.
  pageExtensions: ['jsx'],
};
