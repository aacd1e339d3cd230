import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** The client that the app under test is known as. */
export const client = { id: 'parley', secret: 'the-secret-of-the-client-in-these-tests' };

/**
 * A real OpenID provider on loopback, with its own pages: whoever signs in as `ana@example.com` is Ana of that domain.
 * @param appUrl where the app under test is.
 */
export async function startIdentityProvider(
  appUrl: string,
): Promise<{ issuer: string; close(): Promise<void> }> {
  // The port is known only when it listens, and the issuer has to name it.
  const { createServer } = await import('node:http');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${appUrl}/auth/callback`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    cookies: { keys: ['a key of these tests alone'] },
    findAccount: (_, email) => ({
      accountId: email,
      claims: () => ({
        sub: email,
        name: email.replace(/@.*/, '').replace(/^./, (letter) => letter.toUpperCase()),
        email,
        email_verified: true,
      }),
    }),
  });
  server.on('request', provider.callback());
  return {
    issuer,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
