/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  reactCompiler: true,
  typedRoutes: true,
  poweredByHeader: false,
  // The token API answers with and without a trailing slash, as the community's Go server does; a redirect would cost a round trip.
  skipTrailingSlashRedirect: true,
  // For an image of a container: only the files that run. Elsewhere `next start` needs no copies of them.
  output: process.env.NEXT_OUTPUT === 'standalone' ? 'standalone' : undefined,
};
