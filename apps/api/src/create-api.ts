import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CALLER_SOURCE, installRateLimits, installRequestHooks, installUploads, nestLogger, RateLimiter, requestIdOf } from '@haihe/platform';
import type { CallerSource, PlatformOptions } from '@haihe/platform';
import { GraphQLError } from 'graphql';
import { AskedValidationPipe } from './asked-validation.pipe.js';
import { ApiModule } from './api.module.js';
import { serveWeb } from './serve-web.js';

/** Largest GraphQL request. Files come by their own way. */
const BODY_LIMIT = 1024 * 1024;

/**
 * Makes the api service, ready to listen.
 *
 * @throws Error when a resolver declares no access, or the database cannot be reached
 */
export async function createApi(options: Omit<PlatformOptions, 'areas' | 'graphql' | 'applicationName'>): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: (request: { headers: Record<string, string | string[] | undefined> }) => requestIdOf(request.headers),
    trustProxy: options.configuration.HAIHE_PROXIES,
    forceCloseConnections: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(options), adapter, {
    logger: nestLogger(options.logger),
    abortOnError: false,
    // Webhooks are signed over their bytes.
    rawBody: true,
  });
  app.useGlobalPipes(
    new AskedValidationPipe({
      transform: false,
      exceptionFactory: (errors) =>
        new GraphQLError(errors.flatMap((error) => Object.values(error.constraints ?? {})).join('; ') || 'The input is not valid.', {
          extensions: { code: 'BAD_USER_INPUT' },
        }),
    }),
  );
  const server = adapter.getInstance();
  await app.register(cookie as never);
  installRateLimits(server as never, app.get(RateLimiter, { strict: false }), options.configuration);
  installRequestHooks(server as never, app.get<CallerSource>(CALLER_SOURCE, { strict: false }), options.configuration.HAIHE_PUBLIC_URL?.startsWith('https:') ?? false);
  await installUploads(server as never, options.configuration);
  await serveWeb(server as never);
  await app.init();
  return app;
}
