export { announceSession } from './actions/sessions/announce-session.js';
export { draftSession } from './actions/sessions/draft-session.js';
export type { SessionDraft } from './actions/sessions/draft-session.js';
export { platformKey } from './actions/sessions/prepare-sessions.js';
export { admitWithoutDeposit } from './actions/sign-up/admit-without-deposit.js';
export { BiddingGraphqlModule } from './bidding-graphql.module.js';
export { BiddingModule } from './bidding.module.js';
export { biddingSchema } from './data/bidding-schema.js';
