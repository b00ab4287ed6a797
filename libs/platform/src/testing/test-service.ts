import cookie from '@fastify/cookie';
import type { DynamicModule, ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CALLER_SOURCE } from '../access/index.js';
import type { CallerSource } from '../access/index.js';
import { readConfiguration } from '../config/index.js';
import type { AreaSchema } from '../database/index.js';
import { installUploads } from '../files/index.js';
import { installRequestHooks, requestIdOf } from '../http/index.js';
import { createLogger, nestLogger } from '../logging/logger.js';
import { PlatformModule } from '../platform.module.js';
import { installRateLimits, RateLimiter } from '../rate-limit/index.js';
import { GraphqlClient } from './graphql-client.js';
import type { GraphqlClientOptions } from './graphql-client.js';
import { openTestDatabase } from './test-database.js';
import type { TestDatabase } from './test-database.js';

/** A service of some areas on a database of its own. */
export interface TestService {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  /** A browser that nobody has used yet. */
  client(options?: GraphqlClientOptions): GraphqlClient;
  close(): Promise<void>;
}

class TestServiceModule {}

/**
 * Starts the api of some areas for one test file: GraphQL, cookies, CSRF protection and access rules as in the product.
 *
 * ```ts
 * const service = await openTestService({ areas: [platformSchema, identitySchema], imports: [IdentityGraphqlModule] });
 * ```
 *
 * @param options.imports the areas' modules; one of them provides CALLER_SOURCE
 * @param options.environment variables that differ from their defaults
 */
export async function openTestService(options: {
  readonly areas: readonly AreaSchema[];
  readonly imports: NonNullable<ModuleMetadata['imports']>;
  readonly environment?: Readonly<Record<string, string>>;
}): Promise<TestService> {
  const database = await openTestDatabase(options.areas);
  const configuration = readConfiguration({ HAIHE_LOG: 'error', ...options.environment });
  const logger = createLogger('test', configuration.HAIHE_LOG);
  const platform = PlatformModule.forRoot({ configuration, databaseUrl: database.url, areas: options.areas, logger, applicationName: 'haihe-test', graphql: true });
  const root: DynamicModule = { module: TestServiceModule, imports: [platform, ...options.imports] };
  const adapter = new FastifyAdapter({
    genReqId: (request: { headers: Record<string, string | string[] | undefined> }) => requestIdOf(request.headers),
    trustProxy: configuration.HAIHE_PROXIES,
    forceCloseConnections: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, { logger: nestLogger(logger), abortOnError: false, rawBody: true });
  await app.register(cookie as never);
  installRateLimits(adapter.getInstance() as never, app.get(RateLimiter, { strict: false }), configuration);
  const secure = configuration.HAIHE_PUBLIC_URL?.startsWith('https:') ?? false;
  installRequestHooks(adapter.getInstance() as never, app.get<CallerSource>(CALLER_SOURCE, { strict: false }), secure);
  await installUploads(adapter.getInstance() as never, configuration);
  await app.init();
  return {
    app,
    database,
    client: (clientOptions) => new GraphqlClient(app, clientOptions),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}
