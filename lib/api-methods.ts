/** The methods of the API's endpoints, by the first part of their paths. */
const METHODS = new Map([
  ['ping', ['GET', 'HEAD']],
  ['rtc', ['GET', 'HEAD']],
  ['rtm', ['GET', 'HEAD']],
  ['rte', ['GET', 'HEAD']],
  ['chat', ['GET', 'HEAD']],
  ['getToken', ['POST']],
  ['introspect', ['POST']],
  ['healthz', ['GET', 'HEAD']],
  ['readyz', ['GET', 'HEAD']],
  ['metrics', ['GET', 'HEAD']],
  ['openapi.json', ['GET', 'HEAD']],
]);

/** The methods that the API takes at a path; undefined for a path that is no endpoint's. */
export function apiMethods(pathname: string): readonly string[] | undefined {
  return METHODS.get(pathname.split('/', 2)[1] ?? '');
}
