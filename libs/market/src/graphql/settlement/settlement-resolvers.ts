import { DealDivisionResolver } from './deal-division.resolver.js';
import { DealPaymentsResolver } from './deal-payments.resolver.js';
import { DealSettlementResolver } from './deal-settlement.resolver.js';
import { DealsForCentreResolver } from './deals-for-centre.resolver.js';
import { DecisionMutations } from './decision-mutations.resolver.js';
import { FeeResolver } from './fee.resolver.js';
import { SettlementMutations } from './settlement-mutations.resolver.js';
import { SettlementLoader } from './settlement.loader.js';

/** The settlement of deals over GraphQL. */
export const settlementResolvers = [DealDivisionResolver, DealPaymentsResolver, DealSettlementResolver, DealsForCentreResolver, DecisionMutations, FeeResolver, SettlementLoader, SettlementMutations];
