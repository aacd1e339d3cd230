import type { IncomingMessage } from 'node:http';
import {
  CONFIDENTIAL,
  CONFIDENTIAL_HEADERS,
  SECURITY_HEADERS,
  TLS_HEADERS,
} from '@/lib/guard/security-headers.js';

/** As Node takes headers with the least work: names and values in turn. */
const flat = (headers: Readonly<Record<string, string>>): readonly string[] => Object.entries(headers).flat();

const headersFor = (own: Readonly<Record<string, string>>) => ({
  plain: flat({ ...SECURITY_HEADERS, ...own }),
  overTls: flat({ ...SECURITY_HEADERS, ...own, ...TLS_HEADERS }),
});
const usual = headersFor({});
const confidential = headersFor(CONFIDENTIAL_HEADERS);
const confidentialFirst = new Set(CONFIDENTIAL);

/** The headers that Next, by `next.config.js`, gives every answer at a path: names and values in turn. */
export function securityHeaders({ headers }: IncomingMessage, pathname: string): readonly string[] {
  const own = confidentialFirst.has(pathname.split('/', 2)[1] ?? '') ? confidential : usual;
  return headers['x-forwarded-proto'] === 'https' ? own.overTls : own.plain;
}
