import type { IncomingMessage } from 'node:http';
import {
  CONFIDENTIAL,
  CONFIDENTIAL_HEADERS,
  SECURITY_HEADERS,
  TLS_HEADERS,
} from '@/lib/guard/security-headers.js';

const usual = SECURITY_HEADERS;
const confidential = { ...usual, ...CONFIDENTIAL_HEADERS };
const confidentialFirst = new Set(CONFIDENTIAL);

/** The headers that Next, by `next.config.js`, gives every answer at a path. */
export function securityHeaders({ headers }: IncomingMessage, pathname: string): Record<string, string> {
  const own = confidentialFirst.has(pathname.split('/', 2)[1] ?? '') ? confidential : usual;
  return headers['x-forwarded-proto'] === 'https' ? { ...own, ...TLS_HEADERS } : own;
}
