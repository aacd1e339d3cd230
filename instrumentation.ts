/**
 * Next calls this once when a server starts, and never during a build: with wrong settings the server says so in
 * one line and ends, rather than failing at the first request.
 */
export async function register(): Promise<void> {
  // Written as a condition around the import, so that the bundle of the edge runtime is without it.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const [{ startUp }, { notePeers }] = await Promise.all([
      import('./lib/start-up'),
      import('./lib/guard/peer'),
    ]);
    startUp();
    notePeers();
    // Elsewhere the platform does what `run` does.
    if (process.env.NODE_ENV === 'production' && !process.env.VERCEL)
      (await import('./lib/server/run')).run();
  }
}
