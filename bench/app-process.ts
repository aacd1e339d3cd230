import { type AppServer, startApp } from '../e2e/support/app-server.ts';

/** The built app with the demo project, without limits on how often one machine asks. */
export const startMeasuredApp = (emulatorUrl: string): Promise<AppServer> =>
  startApp({
    APP_ID: '',
    APP_CERTIFICATE: '',
    EMULATOR_URL: emulatorUrl,
    LOG_LEVEL: 'error',
    RATE_LIMIT_ADDRESS: 'off',
    RATE_LIMIT_SESSION: 'off',
    RATE_LIMIT_CHANNEL: 'off',
  });
