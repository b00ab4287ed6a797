/** Injection token of the configuration. */
export const CONFIGURATION = Symbol('CONFIGURATION');
