import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { anonymous } from '../access/caller.js';
import type { Caller } from '../access/caller.js';
import { newId } from '../database/ids.js';
import { LOGGER } from '../logging/logger.js';
import { errorsPlugin } from './errors-plugin.js';
import { JitApolloDriver } from './jit-apollo.driver.js';
import { limitRule } from './limits.js';
import { DateTimeScalar } from './scalars.js';
import { metricsPlugin } from '../http/graphql-metrics.js';

/** The request as the hooks of the HTTP server left it. */
type KnownRequest = FastifyRequest & { readonly caller?: Caller };

/** GraphQL over HTTP and WebSocket at /graphql. */
export function graphqlModule(): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: JitApolloDriver,
    inject: [LOGGER],
    useFactory: (logger: Logger) => ({
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      introspection: true,
      graphiql: false,
      csrfPrevention: false,
      buildSchemaOptions: { dateScalarMode: 'isoDate', scalarsMap: [{ type: Date, scalar: DateTimeScalar }] },
      validationRules: [limitRule],
      context: (request: KnownRequest, reply: FastifyReply) => ({
        caller: request.caller ?? anonymous({ locale: 'zh-CN', requestId: newId(), address: '' }),
        request,
        reply,
      }),
      // Cache hints would wrap every field of every answer; nothing here may be cached by others anyway.
      plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginUsageReportingDisabled(), errorsPlugin(logger), metricsPlugin()],
    }),
  });
}
