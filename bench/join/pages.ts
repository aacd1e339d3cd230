import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { transform } from 'esbuild';

const require = createRequire(import.meta.url);
const here = (path: string) => new URL(path, import.meta.url);

/** Serves the bare page and the tokens that it asks for. */
export async function servePages({
  emulatorUrl,
  appUrl,
  appId,
}: {
  emulatorUrl: string;
  appUrl: string;
  appId: string;
}) {
  const connect = await readFile(here('../../emulator/src/connect.ts'), 'utf8');
  const files = new Map<string, readonly [type: string, content: string | Buffer]>([
    ['/', ['text/html', await readFile(here('bare-page.html'))]],
    ['/sdk.js', ['text/javascript', await readFile(require.resolve('agora-rtc-sdk-ng'))]],
    ['/connect.js', ['text/javascript', (await transform(connect, { loader: 'ts', format: 'esm' })).code]],
  ]);
  const server = createServer(async (request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    const file = files.get(path);
    if (file) return response.setHeader('content-type', file[0]).end(file[1]);
    const [, what, channel, uid] = path.split('/');
    if (what !== 'token') return response.writeHead(404).end();
    // The same token server as the app's, one hop farther.
    const answer = await fetch(`${appUrl}/rtc/${channel}/publisher/uid/${uid}/`);
    response.end(((await answer.json()) as { rtcToken: string }).rtcToken);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address(channel: string, uid: number, manner: 'sequence' | 'prepared') {
      const query = new URLSearchParams({ emulator: emulatorUrl, appId, channel, uid: String(uid), manner });
      return `http://localhost:${port}/?${query}`;
    },
    close: () => server.close(),
  };
}
