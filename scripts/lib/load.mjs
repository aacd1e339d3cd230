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
 * @property {number} [rate] requests a second, whether they are answered or not; left out: on each connection again as
 *   soon as it is answered
 */

/** The head of an answer, when all of it has come. */
const HEAD = /^HTTP\/1\.1 (\d{3}) [\s\S]*?\r\n\r\n/;

/** Milliseconds for the last answers. */
const PATIENCE = 30_000;

/**
 * Asks for a path over some connections, one request behind the other on each as HTTP allows: a client that waits its
 * turn can't ask for more than it gets, and one of many words has no time to.
 *
 * @param {Load} load
 * @returns {Promise<{ answers: Answer[], seconds: number }>} seconds until the last was answered
 */
export async function load({ port, path, connections, seconds, rate }) {
  const asked = Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  /** @type {Answer[]} */
  const answers = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  const isClosed = rate === undefined;
  const lines = await Promise.all(
    Array.from({ length: connections }, () =>
      line(port, asked, (answer, again) => {
        answers.push(answer);
        if (isClosed && answer.status > 0 && performance.now() < end) again();
      }),
    ),
  );
  if (isClosed) for (const { ask } of lines) ask();
  let sent = 0;
  while (performance.now() < end) {
    const due = isClosed ? 0 : ((performance.now() - began) / 1000) * rate;
    for (; sent < due; sent++) lines[sent % connections]?.ask();
    await pause(4);
  }
  const limit = performance.now() + PATIENCE;
  while (lines.some(({ waiting }) => waiting() > 0) && performance.now() < limit) await pause(4);
  const took = (performance.now() - began) / 1000;
  for (const { close } of lines) close();
  return { answers, seconds: took };
}

/**
 * One connection.
 *
 * @param {number} port
 * @param {Buffer} asked
 * @param {(answer: Answer, again: () => void) => void} onAnswer
 * @returns {Promise<{ ask(): void, waiting(): number, close(): void }>}
 */
function line(port, asked, onAnswer) {
  /** @type {number[]} when each was sent that waits for its answer */
  const sent = [];
  let received = '';
  let lost = false;
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true }).setEncoding('latin1');
    const ask = () => {
      sent.push(performance.now());
      if (lost) fail();
      else socket.write(asked);
    };
    const fail = () => {
      lost = true;
      for (const since of sent.splice(0)) {
        onAnswer({ status: 0, milliseconds: performance.now() - since, retryAfter: false }, ask);
      }
    };
    socket.on('data', (text) => {
      received += text;
      for (let found = HEAD.exec(received); found; found = HEAD.exec(received)) {
        const [head, status] = found;
        const length = head.length + Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
        if (received.length < length) return;
        received = received.slice(length);
        const milliseconds = performance.now() - (sent.shift() ?? 0);
        onAnswer({ status: Number(status), milliseconds, retryAfter: /\r\nretry-after:/i.test(head) }, ask);
      }
    });
    socket.once('connect', () =>
      resolve({ ask, waiting: () => sent.length, close: () => socket.removeAllListeners('close').destroy() }),
    );
    socket.on('error', (error) => (sent.length > 0 || socket.pending === false ? fail() : reject(error)));
    socket.once('close', fail);
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
