import type { Logger } from 'pino';
import { readConfiguration } from './config/index.js';
import type { Configuration } from './config/index.js';
import { openDatabase } from './database/index.js';
import { createLogger } from './logging/logger.js';

/** A running service. */
export interface RunningService {
  /** Finishes what is being done and closes. */
  close(): Promise<void>;
}

/** What a service starts with. */
export interface ServiceStart {
  readonly configuration: Configuration;
  readonly databaseUrl: string;
  readonly logger: Logger;
}

/**
 * Runs one service as a process: reads the environment, opens the database, starts, tells its parent that it is ready,
 * and closes gracefully on SIGTERM or SIGINT, or when its parent is gone.
 *
 * @param name shown in the log
 */
export async function runService(name: string, start: (given: ServiceStart) => Promise<RunningService>): Promise<void> {
  const configuration = readConfiguration(process.env);
  const logger = createLogger(name, configuration.HAIHE_LOG);
  const stop = new Promise<string>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve(signal));
    process.on('disconnect', () => resolve('parent gone'));
  });
  process.on('unhandledRejection', (error) => {
    logger.fatal({ err: error }, 'unhandled rejection');
    process.exit(1);
  });
  try {
    const database = await openDatabase(configuration);
    const service = await start({ configuration, databaseUrl: database.url, logger });
    process.send?.({ ready: true });
    logger.info({ reason: await stop }, 'closing');
    await service.close();
    await database.close();
    process.exit(0);
  } catch (error) {
    logger.fatal({ err: error }, 'the service does not start');
    process.send?.({ error: error instanceof Error ? error.message : String(error) });
    process.exitCode = 1;
    process.disconnect?.();
    setTimeout(() => process.exit(1), 500).unref();
  }
}
