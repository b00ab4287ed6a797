import { defineSubjects } from '@haihe/ledger';
import type { AccountKey } from '@haihe/ledger';
import { depositKey, feeKey } from '@haihe/payments';
import type { DealEntity } from '../../data/deal.entity.js';

defineSubjects({ deal: 'Deal', inventors: 'Deal' });

/** Accounts between which the money of a deal moves. */
export interface DealAccounts {
  /** What is held for the deal: the buyer's until it is released. */
  readonly escrow: AccountKey;
  readonly seller: AccountKey;
  readonly buyer: AccountKey;
  /** What inventors of a university have earned by the deal and the university owes them. */
  readonly inventors: AccountKey;
  readonly fee: AccountKey;
}

/** The account in which the money of a deal is held. */
export function escrowKey(deal: Pick<DealEntity, 'id' | 'buyerOrganisationId'>): AccountKey {
  return { organisationId: deal.buyerOrganisationId, purpose: 'ESCROW', currency: 'CNY', subject: `deal:${deal.id}` };
}

/** All accounts of a deal. */
export function dealAccounts(deal: Pick<DealEntity, 'id' | 'sellerOrganisationId' | 'buyerOrganisationId'>): DealAccounts {
  return {
    escrow: escrowKey(deal),
    seller: depositKey(deal.sellerOrganisationId),
    buyer: depositKey(deal.buyerOrganisationId),
    inventors: { organisationId: deal.sellerOrganisationId, purpose: 'POOL', currency: 'CNY', subject: `inventors:${deal.id}` },
    fee: feeKey,
  };
}
