import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { processWide } from '../process-wide';

function create() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const tokens = new Counter({
    name: 'parley_tokens_total',
    help: 'Tokens handed out, by service.',
    labelNames: ['service'] as const,
    registers,
  });
  // There from the start: Prometheus sees only growth, and not that of a series' first value.
  for (const service of ['rtc', 'rtm', 'chat']) tokens.inc({ service }, 0);
  return {
    registry,
    tokens,
    requests: new Counter({
      name: 'parley_http_requests_total',
      help: 'Requests answered.',
      labelNames: ['route', 'method', 'status'] as const,
      registers,
    }),
    duration: new Histogram({
      name: 'parley_http_request_duration_seconds',
      help: 'From the head of a request to the end of its answer.',
      labelNames: ['route'] as const,
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    inFlight: new Gauge({
      name: 'parley_http_requests_in_flight',
      help: 'Requests that are being answered.',
      registers,
    }),
    shed: new Counter({
      name: 'parley_http_requests_shed_total',
      help: 'Requests refused because the server had more to do than it can.',
      registers,
    }),
    refusals: new Counter({
      name: 'parley_api_errors_total',
      help: 'Requests of the API answered with an error, by its code.',
      labelNames: ['code'] as const,
      registers,
    }),
  };
}

/** What the server counts about itself, for Prometheus. */
export const metrics = processWide('metrics', create);
