import { isForeign, organisationKindTitles } from '@haihe/identity';
import type { OrganisationKind } from '@haihe/identity';
import type { Tx } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import { factsForTrading } from '@haihe/registry';
import { rightIdsOf } from '../../data/listing-rights.js';
import type { AssignmentFacts, ContractInstalment, ContractParty } from '../../rules/contract/index.js';
import { deadlineRule, feeScheduleOf } from '../../rules/settlement/index.js';
import { describeRight } from './describe-right.js';

interface DealTerms {
  readonly reference: string;
  readonly agreedAt: Date;
  readonly priceFen: string;
  readonly terms: string | null;
  readonly sellerFeeFen: string;
  readonly buyerFeeFen: string;
  readonly feeSchedule: string;
  readonly planned: boolean;
  readonly sellerId: string;
  readonly buyerId: string;
  readonly listingId: string;
  readonly listingReference: string;
  readonly title: string;
  readonly documents: boolean;
  readonly knowHow: boolean;
  readonly training: boolean;
  readonly deliveryNote: string | null;
}

/** Reads everything that the contract of a deal says, as it is at this moment. */
export async function gatherFacts(tx: Tx, dealId: string, reference: string): Promise<AssignmentFacts> {
  const [deal] = await tx.query<DealTerms>(
    `SELECT d.reference, d.agreed_at AS "agreedAt", d.price_fen::text AS "priceFen", d.terms, d.seller_fee_fen::text AS "sellerFeeFen",
            d.buyer_fee_fen::text AS "buyerFeeFen", d.fee_schedule AS "feeSchedule", d.plan_state IS NOT DISTINCT FROM 'ACCEPTED' AS planned,
            d.seller_organisation_id AS "sellerId", d.buyer_organisation_id AS "buyerId", l.id AS "listingId", l.reference AS "listingReference",
            v.title, v.documents, v.know_how AS "knowHow", v.training, v.delivery_note AS "deliveryNote"
       FROM market.deal d
       JOIN market.listing l ON l.id = d.listing_id
       JOIN market.listing_version v ON v.listing_id = d.listing_id AND v.version = d.listing_version
      WHERE d.id = $1`,
    [dealId],
  );
  if (!deal) throw new Error(`deal ${dealId} is gone`);
  const agreedOn = chinaDate(deal.agreedAt);
  const preparedOn = chinaDate(tx.now);
  const rightIds = await rightIdsOf(tx, deal.listingId);
  const known = await factsForTrading(tx, rightIds, preparedOn);
  const [seller, buyer] = [await readParty(tx, deal.sellerId), await readParty(tx, deal.buyerId)];
  return {
    ...{ reference, dealReference: deal.reference, listingReference: deal.listingReference, project: deal.title, agreedOn, preparedOn },
    ...{ seller: seller.party, buyer: buyer.party, crossBorder: buyer.foreign },
    rights: rightIds.flatMap((id) => {
      const facts = known.get(id);
      return facts ? [describeRight(facts)] : [];
    }),
    priceFen: deal.priceFen,
    instalments: deal.planned ? await readInstalments(tx, dealId) : [{ fen: deal.priceFen, dueOn: null }],
    fees: { sellerFen: deal.sellerFeeFen, buyerFen: deal.buyerFeeFen, schedule: `${feeScheduleOf(deal.feeSchedule).title.zh}，版本${deal.feeSchedule}` },
    payWithin: deadlineRule('PAY', agreedOn).count,
    fileWithin: deadlineRule('FILE', agreedOn).count,
    delivery: { documents: deal.documents, knowHow: deal.knowHow, training: deal.training, note: deal.deliveryNote },
    terms: deal.terms,
  };
}

interface PartyRow {
  readonly name: string;
  readonly uscc: string;
  readonly kind: OrganisationKind;
  readonly district: string | null;
  readonly registeredIn: string;
  readonly foreignControlled: boolean;
}

async function readParty(tx: Tx, organisationId: string): Promise<{ readonly party: ContractParty; readonly foreign: boolean }> {
  const [row] = await tx.query<PartyRow>(
    'SELECT name, uscc, kind, district, registered_in AS "registeredIn", foreign_controlled AS "foreignControlled" FROM identity.organisation WHERE id = $1',
    [organisationId],
  );
  if (!row) throw new Error(`organisation ${organisationId} is gone`);
  const { name, uscc, kind, district } = row;
  return { party: { organisationId, name, uscc, kind: organisationKindTitles[kind].zh, district }, foreign: isForeign(row) };
}

function readInstalments(tx: Tx, dealId: string): Promise<ContractInstalment[]> {
  return tx.query<{ readonly fen: string; readonly dueOn: IsoDate | null }>(
    'SELECT amount_fen::text AS fen, due_on::text AS "dueOn" FROM market.deal_instalment WHERE deal_id = $1 ORDER BY place',
    [dealId],
  );
}
