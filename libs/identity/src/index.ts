export { identitySchema } from './data/identity-schema.js';
export * from './rules/index.js';
export { addMember } from './actions/add-member.js';
export { createOrganisation } from './actions/create-organisation.js';
export { createPerson } from './actions/create-person.js';
export { hashPassword } from './actions/hash-password.js';
export { recordDemonstrationAccounts } from './actions/record-demonstration-accounts.js';
