export { licensingSchema } from './data/licensing-schema.js';
export { LicensingGraphqlModule } from './licensing-graphql.module.js';
export { LicensingModule } from './licensing.module.js';
export * from './rules/index.js';
