import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { DEMO_CREDENTIALS } from '../../emulator/src/demo-project.ts';
import { emulatorUrl, project } from '../support/addresses.ts';
import { client, startIdentityProvider } from './identity-provider.ts';

/** The app under another policy than the other tests': people sign in, have invitations, or API keys. */
export interface DoorApp {
  url: string;
  /** Makes an invitation as a server with an API key does; answers its link. */
  invite(wish: { channel: string; host?: boolean; notBefore?: number }): Promise<string>;
  close(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

export async function startDoorApp(): Promise<DoorApp> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const provider = await startIdentityProvider(url);
  const keySecret = randomBytes(32).toString('base64url');
  const key = {
    id: 'tests',
    hash: createHash('sha256').update(keySecret).digest('hex'),
    channels: ['*'],
    roles: ['publisher'],
    invites: true,
  };
  const app = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    stdio: 'ignore',
    env: {
      ...process.env,
      APP_ID: project.appId,
      APP_CERTIFICATE: project.appCertificate,
      EMULATOR_URL: emulatorUrl,
      ACCESS_POLICY: 'invite,oidc,api-key',
      SESSION_SECRET: randomBytes(32).toString('hex'),
      APP_URL: url,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_ALLOW: '@example.com',
      OIDC_NAME: 'Example',
      API_KEYS: JSON.stringify([key]),
      AGORA_CUSTOMER_ID: DEMO_CREDENTIALS.restKey,
      AGORA_CUSTOMER_SECRET: DEMO_CREDENTIALS.restSecret,
    },
  });
  await expect.poll(() => answers(`${url}/ping`), { message: 'the app answers' }).toBe(true);
  return {
    url,
    async invite(wish) {
      const response = await fetch(`${url}/api/invitations`, {
        method: 'POST',
        headers: { authorization: `Bearer parley_tests_${keySecret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ expiresIn: 3600, ...wish }),
      });
      expect(response.status).toBe(200);
      return ((await response.json()) as { url: string }).url;
    },
    async close() {
      const gone = new Promise((resolve) => app.once('exit', resolve));
      app.kill();
      await gone;
      await provider.close();
    },
  };
}
