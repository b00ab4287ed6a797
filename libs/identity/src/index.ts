export { identitySchema } from './data/identity-schema.js';
export * from './rules/index.js';
