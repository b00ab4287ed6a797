import { KeepersResolver } from './keepers.resolver.js';
import { SessionKeepersResolver } from './session-keepers.resolver.js';

/** Keepers, and what they have to open. */
export const keeperResolvers = [KeepersResolver, SessionKeepersResolver];
