import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Everything that this process measures, at /metrics. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics, prefix: 'haihe_' });

/** Time from the first byte of a request to the last of its answer. */
export const httpSeconds = new Histogram({
  name: 'haihe_http_request_seconds',
  help: 'Time to answer an HTTP request',
  labelNames: ['route', 'method', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [metrics],
});

/** Operations by name: only names that the server has seen without validation errors, so that labels stay few. */
export const operations = new Counter({
  name: 'haihe_graphql_operations_total',
  help: 'GraphQL operations by root field and outcome',
  labelNames: ['type', 'field', 'outcome'],
  registers: [metrics],
});

/** Connections of the process's pool. */
export const poolConnections = new Gauge({
  name: 'haihe_database_connections',
  help: 'Connections of the pool by what they do',
  labelNames: ['state'],
  registers: [metrics],
});
