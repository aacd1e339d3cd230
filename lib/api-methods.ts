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

/** What pages elsewhere may be allowed to read: the token API, not what is for operators. */
const FOR_ELSEWHERE = new Set(['ping', 'rtc', 'rtm', 'rte', 'chat', 'getToken', 'openapi.json']);

const firstPart = (pathname: string) => pathname.split('/', 2)[1] ?? '';

export const isForElsewhere = (pathname: string): boolean => FOR_ELSEWHERE.has(firstPart(pathname));

/** The methods that the API takes at a path; undefined for a path that is no endpoint's. */
export function apiMethods(pathname: string): readonly string[] | undefined {
  return METHODS.get(firstPart(pathname));
}
