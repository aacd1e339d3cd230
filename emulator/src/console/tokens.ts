import { z } from 'zod';
import { RequestError } from '../access-point/http.ts';
import { type AccessToken, MalformedTokenError, readAccessToken } from '../access-token/access-token.ts';
import { RTC_PRIVILEGES, type Service } from '../access-token/services.ts';
import { isSignedWith } from '../access-token/signature.ts';
import { writeRtcToken } from '../access-token/write.ts';
import { isCertified, type Project } from '../project.ts';

/** What the emulator can say of a token's signature. */
export type SignatureVerdict = 'valid' | 'invalid' | 'unknown-project' | 'no-certificate';

/** What the inspector shows of a token; times are Unix seconds. */
export type InspectedToken =
  | { readable: false; reason: string }
  | {
      readable: true;
      appId: string;
      signature: SignatureVerdict;
      issuedAt: number;
      endsAt: number;
      salt: number;
      now: number;
      services: InspectedService[];
    };

interface InspectedService {
  kind: string;
  /** Empty for a service that has none. */
  channelName: string;
  /** The uid or the user account; empty: any. */
  user: string;
  privileges: { name: string; endsAt: number }[];
}

const NAMES = new Map<number, string>(Object.entries(RTC_PRIVILEGES).map(([name, number]) => [number, name]));

/** A privilege without an end of its own ends with the token. */
function inspectService(service: Service, { issuedAt, expiresIn }: AccessToken): InspectedService {
  const isRtc = service.kind === 'rtc';
  return {
    kind: service.kind === 'other' ? `service ${service.type}` : service.kind,
    channelName: isRtc ? service.channelName : '',
    user: isRtc ? service.uid : 'userId' in service ? service.userId : '',
    privileges: [...service.privileges].map(([number, seconds]) => ({
      name: (isRtc && NAMES.get(number)) || `privilege ${number}`,
      endsAt: issuedAt + (seconds || expiresIn),
    })),
  };
}

function judgeSignature(token: AccessToken, projects: readonly Project[]): SignatureVerdict {
  const project = projects.find(({ appId }) => appId === token.appId);
  if (!project) return 'unknown-project';
  if (!isCertified(project)) return 'no-certificate';
  return isSignedWith(token, project.appCertificate) ? 'valid' : 'invalid';
}

/**
 * Takes a token apart.
 * @param now Unix seconds.
 */
export function inspectToken(text: string, projects: readonly Project[], now: number): InspectedToken {
  try {
    const token = readAccessToken(text.trim());
    const { appId, issuedAt, expiresIn, salt, services } = token;
    return {
      ...{ readable: true, appId, issuedAt, salt, now },
      signature: judgeSignature(token, projects),
      endsAt: issuedAt + expiresIn,
      services: services.map((service) => inspectService(service, token)),
    };
  } catch (error) {
    if (error instanceof MalformedTokenError) return { readable: false, reason: error.message };
    throw error;
  }
}

/** Longer texts are no tokens; they get the reader's own answer. */
export const inspectRequest = z.object({ token: z.string().max(16_384) });

export const mintRequest = z.object({
  appId: z.string().max(64),
  /** The characters are the client's to judge; the length is the network's limit. */
  channel: z.string().min(1).max(64),
  /** A uid or a user account; empty or 0: any. */
  user: z.string().max(255).default(''),
  role: z.enum(['publisher', 'subscriber']).default('publisher'),
  seconds: z.number().int().min(1).max(86_400).default(3600),
});

/**
 * Mints a token for a served project.
 * @param now Unix seconds.
 * @throws RequestError when the project is not served or has no certificate.
 */
export function mintForConsole(
  { appId, channel, user, role, seconds }: z.output<typeof mintRequest>,
  projects: readonly Project[],
  now: number,
): string {
  const project = projects.find((candidate) => candidate.appId === appId);
  if (!project) throw new RequestError(404, 'The emulator serves no project of that App ID.');
  if (!isCertified(project))
    throw new RequestError(409, 'That project has no certificate and takes no tokens.');
  const publishing = { publishAudio: seconds, publishVideo: seconds, publishData: seconds };
  return writeRtcToken({
    project,
    channelName: channel,
    uid: user === '0' ? '' : user,
    privileges: { join: seconds, ...(role === 'publisher' ? publishing : {}) },
    issuedAt: now,
    expiresIn: seconds,
  });
}
