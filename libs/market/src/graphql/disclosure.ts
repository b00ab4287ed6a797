import type { Caller } from '@haihe/platform';

/** What decides who may know a buyer's name. */
export interface Parties {
  readonly sellerOrganisationId: string;
  readonly buyerOrganisationId: string;
  readonly buyerAgreed: boolean;
  readonly sellerAgreed: boolean;
}

/** The side that the caller acts for; undefined for third parties. */
export function sideOf(caller: Caller, parties: Pick<Parties, 'sellerOrganisationId' | 'buyerOrganisationId'>): 'BUYER' | 'SELLER' | undefined {
  const organisationId = caller.acting?.organisationId;
  if (organisationId === parties.sellerOrganisationId) return 'SELLER';
  return organisationId === parties.buyerOrganisationId ? 'BUYER' : undefined;
}

/** Whether both sides agreed to disclose, as far as the caller may know: third parties learn nothing of it. */
export function isDisclosed(caller: Caller, parties: Parties): boolean {
  return sideOf(caller, parties) !== undefined && parties.buyerAgreed && parties.sellerAgreed;
}

/** Whether the caller may know who the buyer is: the buyer himself, and the seller once names are disclosed. */
export function knowsBuyer(caller: Caller, parties: Parties): boolean {
  return sideOf(caller, parties) === 'BUYER' || isDisclosed(caller, parties);
}
