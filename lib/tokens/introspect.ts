import {
  type AccessToken,
  isSignedWith,
  MalformedTokenError,
  RTC_PRIVILEGES,
  readAccessToken,
  type Service,
} from 'agora-emulator/access-token';
import type { Settings } from '@/lib/env';
import type { Introspection } from './introspection';
import { LIMITS } from './limits';

type Problem = Introspection['problems'][number];
type Project = Pick<Settings, 'appId' | 'appCertificate'>;

const NAMES: Record<Service['kind'], ReadonlyMap<number, string>> = {
  rtc: new Map(Object.entries(RTC_PRIVILEGES).map(([name, number]) => [number, name])),
  rtm: new Map([[1, 'login']]),
  chat: new Map([
    [1, 'user'],
    [2, 'app'],
  ]),
  other: new Map(),
};

/** When the network stops honouring it; it honours none for longer than a day. */
const endOf = ({ issuedAt, expiresIn }: AccessToken) => issuedAt + Math.min(expiresIn, LIMITS.expiry.max);

function inWords(token: AccessToken) {
  return (service: Service) => ({
    service: service.kind === 'other' ? String(service.type) : service.kind,
    ...(service.kind === 'rtc' && { channelName: service.channelName }),
    user: service.kind === 'rtc' ? service.uid : service.kind === 'other' ? '' : service.userId,
    privileges: Object.fromEntries(
      [...service.privileges].map(([number, seconds]) => [
        NAMES[service.kind].get(number) ?? String(number),
        token.issuedAt + (seconds || token.expiresIn),
      ]),
    ),
  });
}

function problemsOf(token: AccessToken, { appId, appCertificate }: Project, now: number): Problem[] {
  const rtc = token.services.find(({ kind }) => kind === 'rtc');
  const join = rtc?.privileges.get(RTC_PRIVILEGES.join);
  const ends = endOf(token);
  const found: [boolean, Problem['code'], string][] = [
    [token.appId !== appId, 'other-app-id', 'It is for another App ID than this server’s.'],
    [
      !isSignedWith(token, appCertificate.reveal()),
      'other-certificate',
      'It was not signed with this server’s App Certificate.',
    ],
    [
      token.issuedAt > now,
      'not-yet-valid',
      `It was issued ${token.issuedAt - now} s from now: the clock of whoever issued it is ahead.`,
    ],
    [ends <= now, 'expired', `It ended ${now - ends} s ago.`],
    [token.services.length === 0, 'no-service', 'It opens nothing.'],
    [rtc !== undefined && join === undefined, 'no-join-privilege', 'It lacks the privilege to join.'],
    [
      !!join && token.issuedAt + join <= now && ends > now,
      'join-ended',
      'Its privilege to join has ended, before the token itself.',
    ],
  ];
  return found.filter(([is]) => is).map(([, code, message]) => ({ code, message }));
}

/**
 * Takes a token apart and says what is wrong with it for this server's project. The token itself is not in the
 * answer.
 * @param now Unix seconds.
 */
export function introspect(text: string, project: Project, now: number): Introspection {
  try {
    const token = readAccessToken(text);
    const problems = problemsOf(token, project, now);
    const { appId, issuedAt, services } = token;
    const content = { appId, issuedAt, expiresAt: endOf(token), services: services.map(inWords(token)) };
    return { valid: problems.length === 0, problems, now, content };
  } catch (error) {
    if (!(error instanceof MalformedTokenError)) throw error;
    return { valid: false, problems: [{ code: 'malformed', message: error.message }], now, content: null };
  }
}
