export * from './describe-fee.js';
export * from './invoice-facts.js';
export * from './write-invoice.js';
