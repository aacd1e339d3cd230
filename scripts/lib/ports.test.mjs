import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { ensureFree, freePorts, portFrom } from './ports.mjs';

test.each([
  [undefined, 3000],
  ['', 3000],
  ['1', 1],
  ['65535', 65535],
])('PORT %j means %d', (PORT, port) => {
  expect(portFrom('PORT', 3000, { PORT })).toBe(port);
});

test.each(['0', '65536', '80.5', '-1', '0x50', '1e3', ' 80', 'http'])(
  'PORT %j is refused by name',
  (PORT) => {
    expect(() => portFrom('PORT', 3000, { PORT })).toThrow(/^PORT is .* from 1 to 65535\.$/);
  },
);

test.each(['127.0.0.1', '0.0.0.0'])(
  'a port that is in use on %s is refused by number and variable',
  async (host) => {
    const [port] = await freePorts(1);
    const server = createServer();
    await new Promise((resolve) => server.listen(port, host, () => resolve(undefined)));
    onTestFinished(() => void server.close());
    await expect(ensureFree('PORT', port)).rejects.toThrow(`Port ${port} is in use.`);
    await expect(ensureFree('PORT', port)).rejects.toThrow('set PORT to a free port');
  },
);

test('free ports differ and are free', async () => {
  const ports = await freePorts(5);
  expect(new Set(ports).size).toBe(5);
  for (const port of ports) await ensureFree('PORT', port);
});
