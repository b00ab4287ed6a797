import { GiveShares } from './give-shares.js';
import { Keepers } from './keepers.js';
import { SignHeads } from './sign-heads.js';

/** What is done to logs and to what is sealed in them. */
export const logActions = [GiveShares, Keepers, SignHeads];
