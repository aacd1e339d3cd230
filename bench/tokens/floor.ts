/** The least that a token over HTTP costs here: `node:http`, and the very function that makes the app's tokens. */
import { createServer } from 'node:http';
import { settings } from '../../lib/env.ts';
import { mintToken } from '../../lib/tokens/mint.ts';

createServer((request, response) => {
  const [, , channelName = '', , , uid = ''] = (request.url ?? '').split(/[/?]/);
  const token = mintToken(
    {
      ...{ kind: 'rtc', services: ['rtc'], role: 'publisher', expiresIn: 600, expiryWasCut: false },
      channelName: decodeURIComponent(channelName),
      uid: Number(uid),
    },
    settings(),
  );
  const body = JSON.stringify({ rtcToken: token });
  response
    .writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) })
    .end(body);
}).listen(Number(process.env.PORT), '127.0.0.1');
