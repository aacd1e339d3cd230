import { createHash, randomBytes } from 'node:crypto';
import { expect } from '@playwright/test';
import { DEMO_CREDENTIALS } from '../../emulator/src/demo-project.ts';
import { freePort } from '../../lib/testing/free-port.ts';
import { startApp } from '../support/app-server.ts';
import { client, startIdentityProvider } from './identity-provider.ts';

/** The app under another policy than the other tests': people sign in, have invitations, or API keys. */
export interface DoorApp {
  url: string;
  /** Makes an invitation as a server with an API key does; answers its link. */
  invite(wish: { channel: string; host?: boolean; notBefore?: number }): Promise<string>;
  /** Starts it anew with other settings; what it kept in its memory is gone. */
  restart(changes: Record<string, string>): Promise<void>;
  close(): Promise<void>;
}

/** @param emulatorUrl where its calls go */
export async function startDoorApp(emulatorUrl: string): Promise<DoorApp> {
  // Both have to know each other's address.
  const url = `http://localhost:${await freePort()}`;
  const provider = await startIdentityProvider(url);
  const keySecret = randomBytes(32).toString('base64url');
  const key = {
    id: 'tests',
    hash: createHash('sha256').update(keySecret).digest('hex'),
    channels: ['*'],
    roles: ['publisher'],
    invites: true,
  };
  const settings = {
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
  };
  let app = await startApp(settings, url);
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
    async restart(changes) {
      await app.stop();
      app = await startApp({ ...settings, ...changes }, url);
    },
    async close() {
      await app.stop();
      await provider.close();
    },
  };
}
