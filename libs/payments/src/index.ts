export { paymentsSchema } from './payments-schema.js';
export { PaymentsGraphqlModule } from './payments-graphql.module.js';
export { PaymentsModule } from './payments.module.js';
