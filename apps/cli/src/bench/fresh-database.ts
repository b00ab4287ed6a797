import pg from 'pg';

/** Makes an empty database on a server, works with it, and drops it whatever happens. */
export async function inFreshDatabase<Result>(server: string, purpose: string, work: (url: string) => Promise<Result>): Promise<Result> {
  const name = `haihe_bench_${purpose}_${process.pid}`;
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  try {
    return await work(url.toString());
  } finally {
    await withClient(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  }
}

/** Works on one connection. */
export async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
