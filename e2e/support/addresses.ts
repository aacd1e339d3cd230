/** Where the app and the emulator under test listen, and the project that both serve. */

export const appPort = process.env.PORT ?? '3100';
export const emulatorPort = process.env.EMULATOR_PORT ?? '4800';
export const appUrl = `http://localhost:${appPort}`;
export const emulatorUrl = `http://127.0.0.1:${emulatorPort}`;

/** A project of the tests' own, so that a leak of its certificate can be told from the public demo's. */
export const project = {
  appId: '0e2e0e2e0e2e0e2e0e2e0e2e0e2e0e2e',
  appCertificate: '5ec2e75ec2e75ec2e75ec2e75ec2e75e',
};
