export * from './assignment-facts.js';
export { assignmentClauses, assignmentTitle } from './assignment/assignment-2026-1.js';
export type { ContractClause } from './contract-clause.js';
export * from './contract-refusals.js';
export * from './contract-templates.js';
export * from './mask-party-name.js';
export * from './signature-page.js';
export * from './signed-statement.js';
export * from './verification-code.js';
