import type { Configuration } from '@haihe/platform';

/** What the terminal says when the exchange is up: the address, and the demonstration accounts when there are any. */
export function welcome(configuration: Configuration, _databaseUrl: string): Promise<string> {
  const host = configuration.HOST === '0.0.0.0' || configuration.HOST === '::' ? 'localhost' : configuration.HOST;
  const address = configuration.HAIHE_PUBLIC_URL ?? `http://${host}:${configuration.PORT}`;
  return Promise.resolve(`\n海河 · Haihe is running at ${address}\n\nCtrl-C stops it; the data stays in ${configuration.DATABASE_URL ? 'the database of DATABASE_URL' : configuration.HAIHE_DATA}.\n`);
}
