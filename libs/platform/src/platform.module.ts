import { Global, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { AccessCheck, AccessGuard } from './access/index.js';
import { CONFIGURATION } from './config/index.js';
import type { Configuration } from './config/index.js';
import { createDataSource, Reader, Transactor } from './database/index.js';
import type { AreaSchema } from './database/index.js';
import { FileAccess, FilesController, FileStore, openFileStore, StoredFiles } from './files/index.js';
import { graphqlModule, NodeResolver } from './graphql/index.js';
import { HealthController, Readiness } from './http/index.js';
import { JobRunner, QUEUE_URL } from './jobs/index.js';
import { LOGGER } from './logging/logger.js';
import { PubSub } from './pubsub/index.js';
import { RateLimiter } from './rate-limit/index.js';
import { SharedState } from './redis/shared-state.js';

/** What an application gives to the platform. */
export interface PlatformOptions {
  readonly configuration: Configuration;
  /** Connection string, after the embedded server was started if there is no other. */
  readonly databaseUrl: string;
  readonly areas: readonly AreaSchema[];
  readonly logger: Logger;
  readonly applicationName: string;
  /** The api serves GraphQL, the worker does not. */
  readonly graphql: boolean;
}

class OpenDataSource implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** What every area stands on. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [DiscoveryModule, ...(options.graphql ? [graphqlModule()] : [])],
      controllers: options.graphql ? [HealthController, FilesController] : [],
      providers: [
        { provide: CONFIGURATION, useValue: options.configuration },
        { provide: LOGGER, useValue: options.logger },
        {
          provide: DataSource,
          useFactory: async () => {
            const dataSource = await createDataSource({
              url: options.databaseUrl,
              areas: options.areas,
              poolSize: options.configuration.HAIHE_POOL,
              applicationName: options.applicationName,
            }).initialize();
            // A connection that breaks while it is in use fails its statement; without a listener it would end the process.
            new Reader(dataSource).pool.on('connect', (client) => client.on('error', (error) => options.logger.warn({ err: error }, 'a database connection broke')));
            return dataSource;
          },
        },
        { provide: OpenDataSource, inject: [DataSource], useFactory: (dataSource: DataSource) => new OpenDataSource(dataSource) },
        Reader,
        Transactor,
        Readiness,
        { provide: QUEUE_URL, useValue: options.databaseUrl },
        JobRunner,
        AccessCheck,
        { provide: FileStore, useFactory: () => openFileStore(options.configuration) },
        FileAccess,
        StoredFiles,
        {
          provide: SharedState,
          inject: [Reader],
          useFactory: (reader: Reader) =>
            SharedState.open({ redisUrl: options.configuration.REDIS_URL, databaseUrl: options.databaseUrl, pool: reader.pool, logger: options.logger }),
        },
        { provide: RateLimiter, inject: [SharedState], useFactory: (shared: SharedState) => shared.rateLimiter },
        { provide: PubSub, inject: [SharedState], useFactory: (shared: SharedState) => shared.pubSub },
        { provide: APP_GUARD, useClass: AccessGuard },
        ...(options.graphql ? [NodeResolver] : []),
      ],
      exports: [CONFIGURATION, LOGGER, DataSource, Reader, Transactor, Readiness, JobRunner, AccessCheck, FileAccess, StoredFiles, RateLimiter, PubSub],
    };
  }
}
