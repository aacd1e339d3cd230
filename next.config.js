/** What a page may use of the browser's powers; what is not named here as `self` or as nobody's keeps its default. */
const permissions = {
  self: [
    'autoplay',
    'camera',
    'clipboard-write',
    'display-capture',
    'fullscreen',
    'microphone',
    'picture-in-picture',
    'screen-wake-lock',
    'speaker-selection',
  ],
  nobody: ['bluetooth', 'geolocation', 'hid', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'],
};

/** The headers of every answer; the Content-Security-Policy has a nonce and comes from `proxy.ts`. */
const securityHeaders = Object.entries({
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Addresses hold channel names: no other site is told one.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    ...permissions.self.map((name) => `${name}=(self)`),
    ...permissions.nobody.map((name) => `${name}=()`),
  ].join(', '),
}).map(([key, value]) => ({ key, value }));

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
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    // What these are asked for, no one else is told, not even this site.
    {
      source: '/:data(rtc|rtm|rte|chat|getToken|introspect|api|auth|invite)/:path*',
      headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }],
    },
    {
      source: '/:path*',
      // Only over TLS, as the proxy in front tells: over plain HTTP the header has no meaning.
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers:
        process.env.NODE_ENV === 'production'
          ? [{ key: 'Strict-Transport-Security', value: 'max-age=31536000' }]
          : [],
    },
  ],
};
