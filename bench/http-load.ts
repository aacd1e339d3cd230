import { connect } from 'node:net';

export interface Load {
  port: number;
  path: string;
  /** Each asks again as soon as it is answered. */
  connections: number;
  /** How long, or how often, is asked. */
  until: { seconds: number } | { requests: number };
}

export interface Outcome {
  /** Answers with 200. */
  perSecond: number;
  /** All other answers. */
  failed: number;
  /** Of each answer with 200. */
  milliseconds: number[];
}

/** The status of an answer, by what has come of it so far; 0 while it isn't complete. */
export function statusOf(text: string): number {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return 0;
  const [, length] = /\r\ncontent-length: *(\d+)/i.exec(text) ?? [];
  const isWhole =
    length === undefined ? text.endsWith('\r\n0\r\n\r\n') : text.length >= head + 4 + Number(length);
  return isWhole ? Number(text.slice(9, 12)) : 0;
}

/**
 * Asks over some connections at once. A client of few words: on a machine of few cores, what it costs is taken from the
 * server, and a larger one would measure itself.
 */
export async function httpLoad({ port, path, connections, until }: Load): Promise<Outcome> {
  const asked = Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: */*\r\n\r\n`);
  const milliseconds: number[] = [];
  let failed = 0;
  let left = 'requests' in until ? until.requests : Number.POSITIVE_INFINITY;
  const began = performance.now();
  const end = 'seconds' in until ? began + until.seconds * 1000 : Number.POSITIVE_INFINITY;

  const oneConnection = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port, noDelay: true });
      let sent = 0;
      let received = '';
      const next = () => {
        if (performance.now() < end && left-- > 0) {
          sent = performance.now();
          socket.write(asked);
          return;
        }
        resolve();
        socket.destroy();
      };
      socket.setEncoding('latin1').on('data', (text) => {
        received += text;
        const status = statusOf(received);
        if (status === 0) return;
        if (status === 200) milliseconds.push(performance.now() - sent);
        else failed++;
        received = '';
        next();
      });
      socket.once('connect', next).once('error', reject);
      socket.once('close', () => reject(new Error('The server ended a connection.')));
    });

  await Promise.all(Array.from({ length: connections }, oneConnection));
  return { milliseconds, failed, perSecond: (milliseconds.length / (performance.now() - began)) * 1000 };
}
