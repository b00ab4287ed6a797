export { CONFIGURATION } from './configuration-token.js';
export { ConfigurationError, readConfiguration } from './read-configuration.js';
export { variables } from './variables.js';
export type { Configuration, Variable, VariableName } from './variables.js';
