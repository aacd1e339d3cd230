import { emulatorUrl } from './addresses.ts';

async function post(path: string, body: object): Promise<void> {
  const response = await fetch(`${emulatorUrl}/control/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The emulator refused ${path}: ${await response.text()}`);
}

/** Cuts one member's socket and accepts none for the given time, in milliseconds. */
export const dropSocket = (channel: string, uid: string, refuseForMilliseconds = 0) =>
  post('drop-socket', { channel, uid, refuseForMilliseconds });

/** Restarts the gateway empty, after the given time in milliseconds. */
export const restartGateway = (downForMilliseconds = 0) => post('restart-gateway', { downForMilliseconds });
