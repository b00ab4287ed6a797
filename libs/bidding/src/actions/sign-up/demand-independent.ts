import type { Tx } from '@haihe/platform';
import { bidderRefusals } from '../../rules/bidder-refusals.js';

/** Refusals of {@link demandIndependent}. */
export const independentCodes = ['BIDDER_RELATED', 'BIDDER_BARRED'] as const;

interface Ties {
  readonly isSeller: boolean;
  readonly isWatcher: boolean;
  readonly sharesCode: boolean;
  readonly sharesPeople: boolean;
  readonly defaulted: boolean;
}

/**
 * Demands that an organisation may bid: it is neither the seller nor the centre nor an appraiser, it shares no credit code and none of
 * its people with the seller or the centre (domain rules 2.3, 2.6.6), and it did not default on this lot before. Legal representatives
 * and kinship are not known to the exchange; the centre refuses who turns out to be related.
 *
 * @throws Refusal one of {@link independentCodes}
 */
export async function demandIndependent(tx: Tx, session: { readonly listingId: string; readonly sellerOrganisationId: string }, organisationId: string): Promise<void> {
  const [ties] = await tx.query<Ties>(
    `SELECT own.id = seller.id AS "isSeller", own.kind IN ('OPERATOR', 'APPRAISER', 'SUPERVISOR') AS "isWatcher", own.uscc = seller.uscc AS "sharesCode",
            EXISTS (SELECT 1 FROM identity.membership m JOIN identity.membership other ON other.person_id = m.person_id
                      JOIN identity.organisation o ON o.id = other.organisation_id
                     WHERE m.organisation_id = own.id AND (o.id = seller.id OR o.kind = 'OPERATOR')) AS "sharesPeople",
            EXISTS (SELECT 1 FROM bidding.bidder b JOIN bidding.session s ON s.id = b.session_id
                     WHERE s.listing_id = $2 AND b.organisation_id = own.id AND b.defaulted_at IS NOT NULL) AS defaulted
       FROM identity.organisation own, identity.organisation seller WHERE own.id = $1 AND seller.id = $3`,
    [organisationId, session.listingId, session.sellerOrganisationId],
  );
  if (!ties || ties.isSeller || ties.isWatcher || ties.sharesCode || ties.sharesPeople) throw bidderRefusals.refuse('BIDDER_RELATED');
  if (ties.defaulted) throw bidderRefusals.refuse('BIDDER_BARRED');
}
