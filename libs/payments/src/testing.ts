export { paymentsSchema } from './payments-schema.js';
