export { claimStates } from './claim-states.js';
export type { ClaimCommand, ClaimState } from './claim-states.js';
export { maskAddress, publicAddress } from './mask-address.js';
export { matchOwnerName, normaliseOwnerName } from './owner-name.js';
export type { ClaimantNames, OwnerMatch } from './owner-name.js';
export { partyNature } from './party-nature.js';
export type { PartyNature } from './party-nature.js';
