import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * @typedef {object} Answer
 * @property {number} status 0 stands for none
 * @property {number} milliseconds since it was asked for
 * @property {boolean} retryAfter
 *
 * @typedef {object} Load
 * @property {number} port
 * @property {string} path
 * @property {number} connections
 * @property {number} seconds
 * @property {number} [rate] requests a second, as far as there is a connection that does not wait; left out: on each
 *   connection again as soon as it is answered
 */

/** The head of an answer, when all of it has come. */
const HEAD = /^HTTP\/1\.1 (\d{3}) [\s\S]*?\r\n\r\n/;

/** Milliseconds for the last answers. */
const PATIENCE = 30_000;

/**
 * Asks for a path over some connections, with as few words as possible: what the client costs is taken from the server on a
 * machine of few cores.
 *
 * @param {Load} load
 * @returns {Promise<{ answers: Answer[], seconds: number }>} seconds until the last was answered
 */
export async function load({ port, path, connections, seconds, rate }) {
  const asked = Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  /** @type {Answer[]} */
  const answers = [];
  const lines = await Promise.all(Array.from({ length: connections }, () => line(port, asked)));
  const began = performance.now();
  const end = began + seconds * 1000;
  const free = [...lines];
  let sent = 0;
  const askMore = () => {
    const now = performance.now();
    const due =
      now < end ? (rate === undefined ? Number.POSITIVE_INFINITY : ((now - began) / 1000) * rate) : 0;
    for (; sent < due; sent++) {
      const one = free.pop();
      if (!one) return;
      one.ask((answer) => {
        answers.push(answer);
        if (answer.status > 0) free.push(one);
        askMore();
      });
    }
  };
  while (performance.now() < end) {
    askMore();
    await pause(4);
  }
  const limit = performance.now() + PATIENCE;
  while (lines.some(({ waits }) => waits()) && performance.now() < limit) await pause(4);
  const took = (performance.now() - began) / 1000;
  for (const { close } of lines) close();
  return { answers, seconds: took };
}

/**
 * One connection, on which one request waits at a time.
 *
 * @param {number} port
 * @param {Buffer} asked
 * @returns {Promise<{ ask(onAnswer: (answer: Answer) => void): void, waits(): boolean, close(): void }>}
 */
function line(port, asked) {
  /** @type {((answer: Answer) => void) | null} */
  let onAnswer = null;
  let sent = 0;
  let received = '';
  const done = (/** @type {number} */ status, retryAfter = false) => {
    const tell = onAnswer;
    onAnswer = null;
    received = '';
    tell?.({ status, retryAfter, milliseconds: performance.now() - sent });
  };
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true }).setEncoding('latin1');
    socket.on('data', (text) => {
      received += text;
      const [head = '', status] = HEAD.exec(received) ?? [];
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
      if (status && received.length >= head.length + length)
        done(Number(status), /\r\nretry-after:/i.test(head));
    });
    socket.once('connect', () =>
      resolve({
        ask(tell) {
          onAnswer = tell;
          sent = performance.now();
          socket.write(asked);
        },
        waits: () => onAnswer !== null,
        close: () => socket.destroy(),
      }),
    );
    socket.once('error', reject);
    socket.once('close', () => done(0));
  });
}

/** @param {{ answers: Answer[], seconds: number }} loaded */
export function summary({ answers, seconds }) {
  const served = answers.filter(({ status }) => status === 200);
  const shed = answers.filter(({ status }) => status === 503);
  const times = served.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (/** @type {number} */ part) => Math.round(times[Math.floor((times.length - 1) * part)] ?? 0);
  return {
    sent: answers.length,
    served: served.length,
    shed: shed.length,
    withoutRetryAfter: shed.filter(({ retryAfter }) => !retryAfter).length,
    failed: answers.length - served.length - shed.length,
    perSecond: Math.round(served.length / seconds),
    p99: at(0.99),
    latency: `median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms`,
  };
}
