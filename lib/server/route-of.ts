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

const PROBE = /^\/(?:ping|healthz|readyz|metrics)\/?(?:[?#]|$)/;

/**
 * Whether a request is of whoever watches the server: it is answered under any load, however often it comes. What lies
 * below such a path is a page that says that nothing is there, and costs as much as any.
 */
export const isProbe = (url: string) => PROBE.test(url);
