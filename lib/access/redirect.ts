/**
 * Leads a browser on, to a path of this server. The location is relative: behind a proxy the server doesn't know its
 * own address for certain.
 * @param cookies `Set-Cookie` headers.
 */
export function redirectTo(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({
    location: path,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** A path of this server to go back to, such as `/call/atrium`; `/` for anything else, so that no link leads astray. */
export function localPath(path: string | null): string {
  if (path === null || !path.startsWith('/')) return '/';
  const here = 'http://parley.invalid';
  if (!URL.canParse(path, here)) return '/';
  const { origin, pathname, search } = new URL(path, here);
  // Of `/..//else.where` remains `//else.where`, which a browser takes for another host.
  return origin === here && !pathname.startsWith('//') ? pathname + search : '/';
}
