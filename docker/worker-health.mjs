// Whether the worker of this container works: it has no address of its own, but the database knows its connections.
import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 5000, application_name: 'haihe-health' });
await client.connect();
const { rows } = await client.query(
  "SELECT count(*)::int AS connections FROM pg_stat_activity WHERE application_name = 'haihe-worker' AND client_addr IS NOT DISTINCT FROM inet_client_addr()",
);
await client.end();
process.exit(rows[0].connections > 0 ? 0 : 1);
