import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef, ModulesContainer } from '@nestjs/core';
import type { Logger } from 'pino';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { CALLER_SOURCE } from '../access/caller.js';
import type { CallerSource } from '../access/caller.js';
import { LOGGER } from '../logging/logger.js';
import { CompiledExecutor } from './compiled-executor.js';
import { subscriptionOptions } from './subscriptions.js';

/**
 * Apollo Server with a compiling executor: an operation is compiled to a function the first time it is seen.
 *
 * Apollo takes another executor only through its gateway interface, so the schema is handed over as if by a gateway.
 */
@Injectable()
export class JitApolloDriver extends ApolloDriver {
  constructor(
    modules: ModulesContainer,
    private readonly moduleRef: ModuleRef,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    super(modules);
  }

  override async start(options: ApolloDriverConfig): Promise<void> {
    const { schema } = options;
    if (!schema) throw new Error('the schema was not built');
    const callers = (): CallerSource => this.moduleRef.get<CallerSource>(CALLER_SOURCE, { strict: false });
    await super.start({ ...options, subscriptions: { 'graphql-ws': subscriptionOptions(schema, callers, this.logger) as object } });
  }

  override async registerServer(options: ApolloDriverConfig): Promise<void> {
    const { schema, ...rest } = options;
    if (!schema) throw new Error('the schema was not built');
    const executor = new CompiledExecutor(schema);
    await super.registerServer({
      ...rest,
      gateway: {
        load: () => Promise.resolve({ executor: executor.execute }),
        onSchemaLoadOrUpdate: (callback: (context: { apiSchema: typeof schema; coreSupergraphSdl: string }) => void) => {
          callback({ apiSchema: schema, coreSupergraphSdl: '' });
          return () => undefined;
        },
        stop: () => Promise.resolve(),
      },
    } as ApolloDriverConfig);
  }
}
