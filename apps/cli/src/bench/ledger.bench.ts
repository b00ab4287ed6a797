import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource, migrate, newId, openDatabase, platformSchema, readConfiguration, Reader, systemActor, Transactor } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { defineReasons, insertEntrySql, ledgerSchema, post, transfer, verifyLedger } from '@haihe/ledger';
import { figure } from './figure.js';
import type { Figure } from './figure.js';
import { inFreshDatabase, withClient } from './fresh-database.js';
import { findPgbench, runPgbench } from './pgbench.js';
import { seeded } from './random.js';

const CONNECTIONS = [1, 8, 32] as const;
const FEW = 2;
const MANY = 10_000;
/** All take turns, so that what else the machine does meets all. */
const ROUNDS = 5;
const SECONDS = 2;
/** Transfers after which the compiler of Node.js has seen enough; a service has them behind it. */
const WARM_UP = 2000;

const areas = [platformSchema, ledgerSchema];
const actor = systemActor('bench');
const { 'bench.transfer': reason } = defineReasons({ 'bench.transfer': { zh: '测速', en: 'Bench' } });

/**
 * `npm run bench ledger`: transfers between accounts through the action, beside the same SQL in the same run by pgbench (what
 * the database can do) and on bare pg (what Node.js can do).
 */
export async function benchLedger(): Promise<Figure[]> {
  const database = await openDatabase(readConfiguration(process.env));
  try {
    return await inFreshDatabase(database.url, 'ledger', measure);
  } finally {
    await database.close();
  }
}

async function measure(url: string): Promise<Figure[]> {
  const pgbench = findPgbench();
  if (pgbench === undefined) process.stderr.write('  pgbench is not installed (Debian: postgresql-contrib or postgresql-15): no comparison.\n');
  await prepare(url);
  const script = await pgbenchScript(url);
  await transferFor(url, byAction, MANY, 8, WARM_UP);
  await transferFor(url, byHand, MANY, 8, WARM_UP);
  const figures: Figure[] = [];
  for (const accounts of [FEW, MANY]) {
    for (const connections of CONNECTIONS) {
      const own: number[] = [];
      const bare: number[] = [];
      const compared: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        own.push(await transferFor(url, byAction, accounts, connections));
        if (pgbench) compared.push(await runPgbench(pgbench, { url, script, connections, seconds: SECONDS, variables: { accounts } }));
        bare.push(await transferFor(url, byHand, accounts, connections));
      }
      const name = `ledger, transfers between ${accounts.toLocaleString('en')} accounts on ${connections} connection${connections === 1 ? '' : 's'}`;
      figures.push(figure(name, median(own), '1/s', pgbench ? { with: 'pgbench, same SQL', value: median(compared) } : undefined));
      figures.push(figure(`${name}, beside bare pg`, median(own), '1/s', { with: 'bare pg, same SQL', value: median(bare) }));
      process.stderr.write(`  ${accounts} accounts, ${connections} connections: ${[own, compared, bare].map((rates) => median(rates).toFixed(0)).join(', ')} (action, pgbench, bare pg)\n`);
    }
  }
  return [...figures, await verification(url)];
}

async function prepare(url: string): Promise<void> {
  const dataSource = await createDataSource({ url, areas, poolSize: 2, applicationName: 'haihe-bench' }).initialize();
  try {
    await migrate(dataSource, url);
    await dataSource.query(
      `INSERT INTO ledger.account (id, purpose, currency, subject, overdraft, booked_at, opened_at)
       SELECT ${accountId('n')}, 'CLEARING', 'CNY', 'BENCH ' || n, true, now(), now() FROM generate_series(1, ${MANY}) AS n`,
    );
    await dataSource.query('VACUUM ANALYZE ledger.account');
  } finally {
    await dataSource.destroy();
  }
}

const PREFIX = '00000000-0000-7000-8000-';

/** SQL for the id of the account with a number. */
function accountId(number: string): string {
  return `('${PREFIX}' || lpad((${number})::text, 12, '0'))::uuid`;
}

/** One transfer to be made. */
interface Move {
  readonly from: string;
  readonly to: string;
  readonly minor: bigint;
}

/** Makes one way of transferring, on a number of connections. */
type Way = (dataSource: DataSource) => (move: Move) => Promise<unknown>;

/** As every action of the product does it. */
const byAction: Way = (dataSource) => {
  const transactor = new Transactor(dataSource);
  const account = (id: string) => ({ id, currency: 'CNY' as const });
  return ({ from, to, minor }) =>
    transactor.run(actor, (tx) => post(tx, { postings: transfer(account(from), account(to), Money.ofMinor(minor)), reason, source: { type: 'Bench', id: 'bench' } }));
};

/** The least that Node.js can do for it. */
const byHand: Way = (dataSource) => {
  const { pool } = new Reader(dataSource);
  return async ({ from, to, minor }) => {
    const [accounts, amounts] = from < to ? [[from, to], [-minor, minor]] : [[to, from], [minor, -minor]];
    const client = await pool.connect();
    await client.query('START TRANSACTION ISOLATION LEVEL READ COMMITTED');
    await client.query({ text: insertEntrySql, values: [newId(), reason, null, 'Bench', 'bench', null, null, 'bench', accounts, amounts], name: 'by-hand' });
    await client.query('COMMIT');
    client.release();
  };
};

/** @returns transfers per second, over a number of seconds or of transfers */
async function transferFor(url: string, way: Way, accounts: number, connections: number, transfers = Infinity): Promise<number> {
  const dataSource = await createDataSource({ url, areas, poolSize: connections, applicationName: 'haihe-bench' }).initialize();
  const random = seeded(connections + accounts);
  const account = (number: number): string => PREFIX + String(number + 1).padStart(12, '0');
  const move = way(dataSource);
  const one = (): Promise<unknown> => {
    const from = Math.floor(random() * accounts);
    const to = (from + 1 + Math.floor(random() * (accounts - 1))) % accounts;
    return move({ from: account(from), to: account(to), minor: BigInt(1 + Math.floor(random() * 1000)) });
  };
  try {
    // Connecting is not measured, neither here nor by pgbench.
    await Promise.all(Array.from({ length: connections }, one));
    let done = 0;
    const started = performance.now();
    const end = transfers === Infinity ? started + SECONDS * 1000 : Infinity;
    await Promise.all(Array.from({ length: connections }, async () => {
      for (; performance.now() < end && done < transfers; done += 1) await one();
    }));
    return (done / (performance.now() - started)) * 1000;
  } finally {
    await dataSource.destroy();
  }
}

/** The statement of the action with random values of pgbench, in a transaction of its own. */
async function pgbenchScript(url: string): Promise<string> {
  const values = [
    (await hasTimedIds(url)) ? 'uuidv7()' : 'gen_random_uuid()', `'bench.transfer'`, 'NULL', `'Bench'`, `'bench'`, 'NULL', 'NULL', `'bench'`,
    `ARRAY[${accountId(':low')}, ${accountId(':high')}]`, 'ARRAY[:amount::bigint, -:amount::bigint]',
  ];
  return `\\set from random(1, :accounts)
\\set to 1 + (:from + random(0, :accounts - 2)) % :accounts
\\set low least(:from, :to)
\\set high greatest(:from, :to)
\\set amount random(1, 1000)
START TRANSACTION ISOLATION LEVEL READ COMMITTED;
${insertEntrySql.replace(/\$(\d+)/g, (_, place: string) => values[Number(place) - 1] ?? '').replaceAll('\n', ' ')};
COMMIT;
`;
}

/** Whether the server makes ids that are ordered by time, as the action does (since PostgreSQL 18). */
function hasTimedIds(url: string): Promise<boolean> {
  return withClient(url, async (client) => (await client.query("SELECT 1 FROM pg_proc WHERE proname = 'uuidv7'")).rows.length > 0);
}

/** How fast everything is recomputed, and that everything is right after the run. */
async function verification(url: string): Promise<Figure> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    const started = performance.now();
    const { postings, violationCount } = await verifyLedger(pool);
    if (violationCount > 0) throw new Error(`the ledger has ${violationCount} violations after the run`);
    return figure(`ledger, verification of ${postings.toLocaleString('en')} postings`, (postings / (performance.now() - started)) * 1000, 'postings/s');
  } finally {
    await pool.end();
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
