/** An Agora project: what a token is checked against. */
export interface Project {
  /** 32 hexadecimal digits. */
  appId: string;
  /** 32 hexadecimal digits; secret for any project but the demo's. Null: the project has none and takes no tokens. */
  appCertificate: string | null;
  /**
   * Co-host authentication: a token must carry the privilege to publish audio, video or data. Off unless set, as
   * for a new project in Agora Console: then whoever may join may publish.
   */
  cohostAuthentication?: boolean;
}

/** A project whose tokens can be verified. */
export type CertifiedProject = Project & { appCertificate: string };

const HEX_32 = /^[0-9a-f]{32}$/i;

/**
 * Checks a project's two values.
 * @throws Error naming the wrong one, without its value.
 */
export function checkProject(project: Project): Project {
  if (!HEX_32.test(project.appId)) throw new Error('APP_ID must be 32 hexadecimal digits.');
  if (project.appCertificate !== null && !HEX_32.test(project.appCertificate)) {
    throw new Error('APP_CERTIFICATE must be 32 hexadecimal digits.');
  }
  return project;
}

export function isCertified(project: Project): project is CertifiedProject {
  return project.appCertificate !== null;
}
