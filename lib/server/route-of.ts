import { apiMethods } from '../api-methods';

/**
 * The route of a path, for logs and metrics: an endpoint's first part, `static` or `page`. Never more of the path,
 * which names channels and people.
 */
export function routeOf(url: string): string {
  const [pathname = ''] = url.split(/[?#]/, 1);
  if (apiMethods(pathname)) return `/${pathname.split('/', 2)[1]}`;
  return pathname.startsWith('/_next/') ? 'static' : 'page';
}

const PROBES = new Set(['/ping', '/healthz', '/readyz', '/metrics']);

/** Whether a route is for whoever watches the server: it is answered under any load. */
export const isProbe = (route: string) => PROBES.has(route);
