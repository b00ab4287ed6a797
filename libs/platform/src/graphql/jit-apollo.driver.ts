import { Injectable } from '@nestjs/common';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { CompiledExecutor } from './compiled-executor.js';

/**
 * Apollo Server with a compiling executor: an operation is compiled to a function the first time it is seen.
 *
 * Apollo takes another executor only through its gateway interface, so the schema is handed over as if by a gateway.
 */
@Injectable()
export class JitApolloDriver extends ApolloDriver {
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
