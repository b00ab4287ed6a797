export { licensingSchema } from './data/licensing-schema.js';
export { LicensingGraphqlModule } from './licensing-graphql.module.js';
export { LicensingModule } from './licensing.module.js';
export * from './rules/index.js';
export { agreeLicence } from './actions/agree-licence.js';
export type { AgreedLicence } from './actions/agree-licence.js';
export { licencesInTheWay } from './data/queries/standing-licences.js';
export type { ScopeWish, StandingLicence } from './data/queries/standing-licences.js';
