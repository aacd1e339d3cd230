# Nothing of a deployment is known at build time: every setting comes with `docker run`.
FROM node:22-alpine AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
COPY emulator/package.json emulator/
RUN npm ci --no-audit --no-fund
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1 NEXT_OUTPUT=standalone
RUN npm run build

FROM node:22-alpine
# Only node is needed to run: npm, yarn and corepack would be 30 MB that nobody starts.
RUN rm -rf /usr/local/lib/node_modules /opt/yarn-* /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/yarn* /usr/local/bin/corepack
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0
# Owned by root and read by the user who runs it.
COPY --from=build /build/.next/standalone ./
COPY --from=build /build/.next/static ./.next/static
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD wget -q -O /dev/null "http://127.0.0.1:${SERVER_PORT:-${PORT:-3000}}/healthz" || exit 1
CMD ["/bin/sh", "-c", "PORT=\"${SERVER_PORT:-${PORT:-3000}}\" exec node server.js"]
