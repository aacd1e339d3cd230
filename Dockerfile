# Nothing of a deployment is known at build time: every setting comes with `docker run`.
FROM node:22-alpine AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
COPY emulator/package.json emulator/
RUN npm ci --no-audit --no-fund
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1 NEXT_OUTPUT=standalone
RUN npm run build

# Only node itself: no npm, no compilers.
FROM alpine:3.22
RUN apk add --no-cache libstdc++ && adduser -S -D -H -u 10001 parley
COPY --from=build /usr/local/bin/node /usr/local/bin/node
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0
# Owned by root, and only read by the user who runs it.
COPY --from=build /build/.next/standalone ./
COPY --from=build /build/.next/static ./.next/static
USER parley
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD wget -q -O /dev/null "http://127.0.0.1:${SERVER_PORT:-${PORT:-3000}}/healthz" || exit 1
CMD ["/bin/sh", "-c", "PORT=\"${SERVER_PORT:-${PORT:-3000}}\" exec node server.js"]
