import { createRequire } from 'node:module';
import type { CertifiedProject } from '../project.ts';

interface RtcService {
  add_privilege(privilege: number | undefined, expire: number): void;
}
interface TokenInTheMaking {
  add_service(service: RtcService): void;
  build(): string;
}

// agora-token's builders only issue tokens "now"; this inner file of it, which has no types, takes any time.
const { AccessToken2, ServiceRtc } = createRequire(import.meta.url)('agora-token/src/AccessToken2.js') as {
  AccessToken2: new (
    appId: string,
    certificate: string,
    issuedAt: number,
    expire: number,
  ) => TokenInTheMaking;
  ServiceRtc: (new (channel: string, uid: string) => RtcService) & Record<string, number>;
};

export type Privilege = 'JoinChannel' | 'PublishAudioStream' | 'PublishVideoStream' | 'PublishDataStream';

const ALL: readonly Privilege[] = [
  'JoinChannel',
  'PublishAudioStream',
  'PublishVideoStream',
  'PublishDataStream',
];

/**
 * A token, each part of which can be made wrong.
 * @param issuedAt Unix seconds.
 * @param expiresIn seconds from `issuedAt`.
 * @param privileges what it allows, and for how many seconds where that is shorter than the token's life.
 */
export function mintToken({
  project,
  channel,
  uid,
  issuedAt = Math.floor(Date.now() / 1000),
  expiresIn = 3600,
  privileges = Object.fromEntries(ALL.map((name) => [name, expiresIn])),
}: {
  project: CertifiedProject;
  channel: string;
  uid: string;
  issuedAt?: number;
  expiresIn?: number;
  privileges?: Partial<Record<Privilege, number>>;
}): string {
  const token = new AccessToken2(project.appId, project.appCertificate, issuedAt, expiresIn);
  const service = new ServiceRtc(channel, uid);
  for (const [name, life] of Object.entries(privileges)) {
    service.add_privilege(ServiceRtc[`kPrivilege${name}`], life);
  }
  token.add_service(service);
  return token.build();
}
