import pg from 'pg';
import type { Configuration } from '@haihe/platform';

/** What the terminal says when the exchange is up: the address, and the demonstration accounts when there are any. */
export async function welcome(configuration: Configuration, databaseUrl: string): Promise<string> {
  const host = ['0.0.0.0', '::'].includes(configuration.HOST) ? 'localhost' : configuration.HOST;
  const address = configuration.HAIHE_PUBLIC_URL ?? `http://${host}:${configuration.PORT}`;
  const kept = configuration.DATABASE_URL ? 'in the database of DATABASE_URL' : `in ${configuration.HAIHE_DATA}`;
  const accounts = await demonstrationAccounts(databaseUrl);
  const list = accounts.length === 0 ? '' : `\nDemonstration accounts (password ${accounts[0]?.password ?? ''}):\n${accounts.map(({ email, role }) => `  ${email.padEnd(36)} ${role}`).join('\n')}\n`;
  return `\n海河 · Haihe is running at ${address}\n${list}\nCtrl-C stops it; what was done stays ${kept}.\n`;
}

async function demonstrationAccounts(url: string): Promise<{ email: string; password: string; role: string }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query('SELECT email, password, role FROM identity.demonstration_account ORDER BY position')).rows as { email: string; password: string; role: string }[];
  } finally {
    await client.end();
  }
}
