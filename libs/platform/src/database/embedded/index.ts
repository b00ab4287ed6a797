export { EmbeddedPostgresError } from './binaries.js';
export { hasEmbeddedCluster, useEmbeddedPostgres } from './embedded-postgres.js';
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './embedded-postgres.js';
