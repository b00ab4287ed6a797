import 'reflect-metadata';

export * from './access/index.js';
export * from './config/index.js';
export * from './database/index.js';
export * from './database/embedded/index.js';
export * from './files/index.js';
export * from './graphql/index.js';
export * from './http/index.js';
export * from './jobs/index.js';
export * from './rate-limit/index.js';
export * from './pubsub/index.js';
export { createLogger, LOGGER, nestLogger } from './logging/logger.js';
export { PlatformModule } from './platform.module.js';
export type { PlatformOptions } from './platform.module.js';
export { runService } from './run-service.js';
export type { RunningService, ServiceStart } from './run-service.js';
