import type { Command } from 'commander';
import { createServer } from 'node:net';
import { createDataSource, migrate, openDatabase, readConfiguration, Reader, Transactor } from '@haihe/platform';
import type { Configuration } from '@haihe/platform';
import { areas } from '@haihe/api';
import { platformKey } from '@haihe/bidding';
import { PlatformSigner } from '@haihe/market';
import { RefusedCommand } from '../explain.js';
import { ServiceProcess } from '../service-process.js';
import { welcome } from '../welcome.js';
import { loadDemonstration } from '../demonstration/load-demonstration.js';

/** `haihe start`: database, migrations, demonstration data once, api and worker, until it is told to stop. */
export function registerStart(program: Command): void {
  program.command('start').description('run the exchange until Ctrl-C').action(start);
}

async function start(): Promise<void> {
  const stopped = stopSignal();
  const configuration = readConfiguration(process.env);
  await demandFreePort(configuration);
  const database = await openDatabase(configuration);
  const services: ServiceProcess[] = [];
  try {
    await prepare(configuration, database.url);
    const environment = { DATABASE_URL: database.url };
    const api = new ServiceProcess('api', environment);
    const worker = new ServiceProcess('worker', environment);
    services.push(worker, api);
    await Promise.race([Promise.all([api.ready(), worker.ready()]), stopped]);
    process.stdout.write(await welcome(configuration, database.url));
    await Promise.race([stopped, ...services.map((service) => service.failure())]);
  } finally {
    await Promise.all(services.map((service) => service.stop()));
    await database.close();
  }
}

async function prepare(configuration: Configuration, url: string): Promise<void> {
  const dataSource = await createDataSource({ url, areas, poolSize: 4, applicationName: 'haihe-start' }).initialize();
  try {
    const applied = await migrate(dataSource, url);
    if (applied.length > 0) process.stderr.write(`Database prepared (${applied.length} migrations).\n`);
    if (configuration.HAIHE_DEMO === 'on') await loadDemonstration(new Transactor(dataSource), new Reader(dataSource), await platformKey(new PlatformSigner(configuration)));
  } finally {
    await dataSource.destroy();
  }
}

/** Resolves when the person or the system wants the exchange to stop. */
function stopSignal(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop());
  });
}

async function demandFreePort({ PORT, HOST }: Configuration): Promise<void> {
  await new Promise<void>((free, busy) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      busy(
        new RefusedCommand(
          error.code === 'EADDRINUSE'
            ? `Port ${PORT} on ${HOST} is in use: end the program that uses it, or choose another port with PORT=3001 npm start.`
            : `The exchange cannot listen on ${HOST} port ${PORT} (${error.code ?? error.message}): check HOST and PORT.`,
        ),
      );
    });
    probe.listen(PORT, HOST, () => probe.close(() => free()));
  });
}
