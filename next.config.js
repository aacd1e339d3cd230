import {
  CONFIDENTIAL,
  CONFIDENTIAL_HEADERS,
  SECURITY_HEADERS,
  TLS_HEADERS,
} from './lib/guard/security-headers.js';

/** @param {Record<string, string>} headers */
const listed = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  reactCompiler: true,
  typedRoutes: true,
  poweredByHeader: false,
  // No page uses it, and scaling pictures for whoever asks costs much.
  images: { unoptimized: true },
  // What Next holds of a body while it passes `proxy.ts`; the largest that an endpoint takes is `LIMITS.body.max`.
  experimental: { proxyClientMaxBodySize: '64kb' },
  // The token API answers with and without a trailing slash, as the community's Go server does; a redirect would cost a round trip.
  skipTrailingSlashRedirect: true,
  // For an image of a container: only the files that run. Elsewhere `next start` needs no copies of them.
  output: process.env.NEXT_OUTPUT === 'standalone' ? 'standalone' : undefined,
  // The endpoints have theirs from `lib/front` as well, where it answers them.
  headers: async () => [
    { source: '/:path*', headers: listed(SECURITY_HEADERS) },
    { source: `/:data(${CONFIDENTIAL.join('|')})/:path*`, headers: listed(CONFIDENTIAL_HEADERS) },
    {
      source: '/:path*',
      // As the proxy in front tells.
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: process.env.NODE_ENV === 'production' ? listed(TLS_HEADERS) : [],
    },
  ],
};
