import { expect, test } from 'vitest';
import { chooseProjects } from './choose-projects.ts';
import { DEMO_PROJECT } from './demo-project.ts';

const ID = '0a'.repeat(16);
const CERTIFICATE = '0c'.repeat(16);

test.each([
  [[], {}, [DEMO_PROJECT]],
  [[], { APP_ID: '', APP_CERTIFICATE: '' }, [DEMO_PROJECT]],
  [[], { APP_ID: ID, APP_CERTIFICATE: CERTIFICATE }, [{ appId: ID, appCertificate: CERTIFICATE }]],
  [
    [`${ID}:${CERTIFICATE}`, DEMO_PROJECT.appId],
    { APP_ID: 'ignored' },
    [
      { appId: ID, appCertificate: CERTIFICATE, cohostAuthentication: false },
      { appId: DEMO_PROJECT.appId, appCertificate: null, cohostAuthentication: false },
    ],
  ],
  [
    [`${ID}:${CERTIFICATE}:cohost`],
    {},
    [{ appId: ID, appCertificate: CERTIFICATE, cohostAuthentication: true }],
  ],
])('%j with %j serves %j', (commandLine, environment, projects) => {
  expect(chooseProjects(commandLine, environment)).toEqual(projects);
});

test.each([
  [[], { APP_ID: ID }, /APP_CERTIFICATE/],
  [[], { APP_CERTIFICATE: CERTIFICATE }, /APP_ID/],
  [[], { APP_ID: ID, APP_CERTIFICATE: 'secret' }, /APP_CERTIFICATE/],
  [['x'], {}, /APP_ID/],
  [[`${ID}:secret`], {}, /APP_CERTIFICATE/],
  [[`${ID}:${CERTIFICATE}:other`], {}, /--project/],
  [[`${ID}:${CERTIFICATE}:cohost:more`], {}, /--project/],
])('%j with %j is refused', (commandLine, environment, message) => {
  const choose = () => chooseProjects(commandLine, environment);
  expect(choose).toThrow(message);
  expect(choose).not.toThrow(/secret|0c0c/);
});
