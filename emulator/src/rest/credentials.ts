import { createHash, timingSafeEqual } from 'node:crypto';

/** The customer key and secret of Agora Console's RESTful API: Basic authentication. */
export interface Credentials {
  restKey: string;
  restSecret: string;
}

/** A digest has the same length whatever was given, so the comparison takes the same time. */
const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether an `Authorization` header carries these credentials. */
export function isAuthorized(header: string | undefined, { restKey, restSecret }: Credentials): boolean {
  const given = /^Basic ([A-Za-z0-9+/]+={0,2})$/i.exec(header ?? '')?.[1] ?? '';
  const decoded = Buffer.from(given, 'base64').toString();
  return timingSafeEqual(digest(decoded), digest(`${restKey}:${restSecret}`));
}
