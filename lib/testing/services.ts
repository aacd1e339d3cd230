import { type AccessToken, readAccessToken } from 'agora-emulator/access-token';

/** What a token opens, as the emulator reads it: per service, whom it is for, and its privileges with their ends. */
export function servicesIn(token: string): Record<string, object> {
  const { services }: AccessToken = readAccessToken(token);
  return Object.fromEntries(
    services.map(({ kind, privileges, ...rest }) => [
      kind,
      { ...rest, ends: Object.fromEntries(privileges) },
    ]),
  );
}

/** The ends of the privileges of one service in a token. */
export function endsIn(token: string, kind = 'rtc'): Record<string, number> | undefined {
  const service = readAccessToken(token).services.find((candidate) => candidate.kind === kind);
  return service && Object.fromEntries(service.privileges);
}
