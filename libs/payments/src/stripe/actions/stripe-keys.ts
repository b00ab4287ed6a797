import type { AccountKey } from '@haihe/ledger';

/** Money that lies at Stripe: below zero by as much. */
export const stripeKey: AccountKey = { organisationId: null, purpose: 'CLEARING', currency: 'CNY', subject: 'stripe' };

/** What Stripe kept for its services: below zero by as much. */
export const stripeFeesKey: AccountKey = { organisationId: null, purpose: 'CLEARING', currency: 'CNY', subject: 'stripe-fees' };

/** Money on its way between Stripe and a bank account of the exchange: below zero while it has left Stripe. */
export const stripeTransitKey: AccountKey = { organisationId: null, purpose: 'CLEARING', currency: 'CNY', subject: 'stripe-transit' };

/** Money of payments that left Stripe without the exchange having asked for it, and that somebody owes: below zero by as much. */
export const stripeClaimsKey: AccountKey = { organisationId: null, purpose: 'CLEARING', currency: 'CNY', subject: 'stripe-claims' };
