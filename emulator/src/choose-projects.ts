import { DEMO_PROJECT } from './demo-project.ts';
import { checkProject, type Project } from './project.ts';

/**
 * Reads `APP_ID`, `APP_ID:CERTIFICATE` or `APP_ID:CERTIFICATE:cohost`.
 * @throws Error that says what is wrong, without the certificate.
 */
function readProject(text: string): Project {
  const [appId = '', appCertificate, mode, ...more] = text.split(':');
  if (more.length > 0 || (mode !== undefined && mode !== 'cohost')) {
    throw new Error('--project must be APP_ID, APP_ID:CERTIFICATE or APP_ID:CERTIFICATE:cohost.');
  }
  return checkProject({
    appId,
    appCertificate: appCertificate ?? null,
    cohostAuthentication: mode === 'cohost',
  });
}

/**
 * Which projects to serve: those of the command line, else the one of the environment, else the demo project.
 * @throws Error naming what is missing or malformed.
 */
export function chooseProjects(
  fromCommandLine: readonly string[],
  { APP_ID, APP_CERTIFICATE }: Readonly<Record<string, string | undefined>>,
): readonly Project[] {
  if (fromCommandLine.length > 0) return fromCommandLine.map(readProject);
  if (!APP_ID && !APP_CERTIFICATE) return [DEMO_PROJECT];
  if (!APP_ID) throw new Error('APP_CERTIFICATE is set but APP_ID is not.');
  if (!APP_CERTIFICATE) throw new Error('APP_ID is set but APP_CERTIFICATE is not.');
  return [checkProject({ appId: APP_ID, appCertificate: APP_CERTIFICATE })];
}
