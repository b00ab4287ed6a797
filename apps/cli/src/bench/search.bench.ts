import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { areas, createApi } from '@haihe/api';
import { createDataSource, createLogger, migrate, readConfiguration, Reader, toGlobalId, useEmbeddedPostgres } from '@haihe/platform';
import { startBenchApi } from './bench-api.js';
import type { BenchApi } from './bench-api.js';
import { captureSql, replaySql } from './captured-sql.js';
import type { Statement } from './captured-sql.js';
import { figure } from './figure.js';
import type { Figure } from './figure.js';
import { chooseTerms, generateMarket } from './generated-market.js';
import { load } from './load-client.js';

const LISTINGS = 100_000;
const SECONDS = 5;
const CONNECTIONS = [1, 10, 50] as const;
/** Captured requests that are sent again on bare pg. */
const CAPTURED = 60;

const card = `id reference title price { kind amount { amount currency } } readiness publishedAt expiresAt seller { name district } rights { kind displayNumber }`;
const operations = {
  detail: `query Detail($id: ID!) { listing(id: $id) { ${card} summary delivery { documents knowHow training } termDays version } }`,
  page: `query Page($after: String) { listingSearch(sort: NEWEST, first: 20, after: $after) { edges { cursor node { ${card} } } pageInfo { hasNextPage endCursor } } }`,
  search: `query Search($text: String!) { listingSearch(filter: { text: $text }, first: 20) { totalCount edges { node { ${card} } highlight { title { text hit } } } facets { name values { value title count } } pageInfo { endCursor } } }`,
} as const;
type Operation = keyof typeof operations;

/** `npm run bench search`: details, pages and searches over 100,000 generated listings, beside their SQL on bare pg. */
export async function benchSearch(): Promise<Figure[]> {
  const folder = join(readConfiguration(process.env).HAIHE_DATA, 'bench');
  const server = await useEmbeddedPostgres({ dataFolder: folder, database: `search_${LISTINGS}` });
  try {
    const dataSource = await createDataSource({ url: server.url, areas, poolSize: 4, applicationName: 'haihe-bench' }).initialize();
    const variables = await prepare(new Reader(dataSource), () => migrate(dataSource, server.url)).finally(() => dataSource.destroy());
    const sequences = await capture(server.url, variables);
    const started = performance.now();
    const api = await startBenchApi(server.url);
    const startSeconds = (performance.now() - started) / 1000;
    try {
      return [
        figure(`api start, search over ${LISTINGS.toLocaleString('en')} listings loaded`, startSeconds, 's'),
        ...(await cold(api, variables.search)),
        ...(await measure(api, server.url, variables, sequences)),
        figure('api resident memory after the run', await api.memory(), 'MB'),
      ];
    } finally {
      await api.stop();
    }
  } finally {
    await server.stop();
  }
}

type Variables = Readonly<Record<Operation, readonly object[]>>;

async function prepare(reader: Reader, migrated: () => Promise<unknown>): Promise<Variables> {
  await migrated();
  const present = await reader.one<{ count: number }>('SELECT count(*)::int AS count FROM market.listing_search');
  if (present?.count !== LISTINGS) {
    process.stderr.write(`  generating ${LISTINGS.toLocaleString('en')} listings (once) …\n`);
    await generateMarket(reader.pool, LISTINGS, (done) => process.stderr.write(`\r  ${done.toLocaleString('en')} `));
    process.stderr.write('\n');
  }
  const ids = await reader.query<{ id: string }>('SELECT listing_id AS id FROM market.listing_search TABLESAMPLE BERNOULLI (2) REPEATABLE (3) LIMIT 1000');
  const terms = await chooseTerms(reader.pool, 200);
  return {
    detail: ids.map(({ id }) => ({ id: toGlobalId('Listing', id) })),
    page: [{ after: null }],
    search: terms.map(({ term }) => ({ text: term })),
  };
}

/** Learns which SQL each operation sends, by running some of each in this process. */
async function capture(url: string, variables: Variables): Promise<Record<Operation, Statement[][]>> {
  const data = mkdtempSync(join(tmpdir(), 'haihe-bench-'));
  const app = await createApi({ configuration: readConfiguration({ HAIHE_DATA: data }), databaseUrl: url, logger: createLogger('bench', 'error') });
  try {
    const { token } = (await app.inject('/session/csrf')).json<{ token: string }>();
    const send = (query: string, values: object) =>
      app.inject({ method: 'POST', url: '/graphql', payload: { query, variables: values }, cookies: { haihe_csrf: token }, headers: { 'x-csrf-token': token } });
    const captured: Record<Operation, Statement[][]> = { detail: [], page: [], search: [] };
    for (const operation of Object.keys(operations) as Operation[]) {
      const all = variables[operation];
      for (let index = 0; index < CAPTURED; index += 1) {
        const values = all[Math.floor((index * all.length) / CAPTURED)] ?? {};
        // The first time a term is looked for is measured apart; here it is known already.
        await send(operations[operation], values);
        captured[operation].push(await captureSql(async () => void (await send(operations[operation], values))));
      }
    }
    return captured;
  } finally {
    await app.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** The first search for each term, one after the other: what is not kept yet. */
async function cold(api: BenchApi, terms: readonly object[]): Promise<Figure[]> {
  const requests = terms.map((values) => api.request(operations.search, values));
  let turn = 0;
  await load(api.port, 1, 0.001, () => api.request(operations.search, { text: '' }));
  const times: number[] = [];
  for (const request of requests) {
    const { p50 } = await load(api.port, 1, 0.001, () => request);
    times.push(p50);
    turn += 1;
  }
  times.sort((a, b) => a - b);
  return [
    figure(`first search for a term, median of ${turn}`, times[Math.floor(times.length / 2)] ?? 0, 'ms'),
    figure('first search for a term, p95', times[Math.floor(times.length * 0.95)] ?? 0, 'ms'),
  ];
}

async function measure(api: BenchApi, url: string, variables: Variables, sequences: Record<Operation, Statement[][]>): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const operation of Object.keys(operations) as Operation[]) {
    const requests = variables[operation].map((values) => api.request(operations[operation], values));
    let turn = 0;
    const next = (): Buffer => requests[(turn += 1) % requests.length] ?? Buffer.alloc(0);
    await load(api.port, 10, 1.5, next);
    for (const connections of CONNECTIONS) {
      const bare = await replaySql(url, sequences[operation], Math.min(connections, 10), SECONDS / 2);
      const { perSecond, p50, p95, p99 } = await load(api.port, connections, SECONDS, next);
      process.stderr.write(`  ${operation}, ${connections}: ${Math.round(perSecond)}/s\n`);
      const name = `${operation}, ${connections} connection${connections === 1 ? '' : 's'}`;
      figures.push(figure(name, perSecond, '/s', { with: 'same SQL on bare pg', value: bare }));
      figures.push(figure(`${name}: p50 / p95 / p99`, p95, `ms (p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)})`));
    }
  }
  return figures;
}
