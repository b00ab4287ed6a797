import { isForeign } from '@haihe/identity';
import type { OrganisationNature } from '@haihe/identity';
import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { Money } from '@haihe/platform/money';
import { readServiceInventors } from '@haihe/registry';
import type { DealEntity } from '../../data/deal.entity.js';
import { DealGateEntity } from '../../data/settlement/deal-gate.entity.js';
import { computeFees, deadlineFrom, feeScheduleFor, gatesOfDeal, settlementSellerKind } from '../../rules/index.js';
import type { PriceKind } from '../../rules/index.js';
import { noteEvent } from './note-event.js';
import { refreshDeadline } from './refresh-deadline.js';

/** What the settlement of a deal depends on. */
export interface NewSettlement {
  readonly sellerOrganisationId: string;
  readonly buyerOrganisationId: string;
  readonly priceFen: bigint;
  readonly priceKind: PriceKind;
  /** Whether the price was bid in a session. */
  readonly bid?: boolean;
}

/** The columns of a deal that its settlement begins with. */
export type SettlementTerms = Pick<
  DealEntity,
  'state' | 'stateSince' | 'sellerKind' | 'stateOwned' | 'priceRoute' | 'feeSchedule' | 'sellerFeeFen' | 'buyerFeeFen'
>;

/** Fixes on the day of agreement what the seller is and which fees are owed. */
export async function settlementTerms(tx: Tx, deal: NewSettlement): Promise<SettlementTerms> {
  const seller = await organisation(tx, deal.sellerOrganisationId);
  const sellerKind = settlementSellerKind(seller);
  const agreedOn = chinaDate(tx.now);
  const priceRoute = deal.bid ? 'BID' : deal.priceKind === 'FIXED' ? 'LISTED' : 'NEGOTIATED';
  const schedule = feeScheduleFor({ mode: 'SALE', route: priceRoute, sellerKind }, agreedOn);
  const [sellerFee, buyerFee] = computeFees(schedule, { price: Money.ofMinor(deal.priceFen), sellerKind, agreedOn });
  return {
    ...{ state: 'AGREED', stateSince: tx.now, sellerKind, stateOwned: seller.stateOwned, priceRoute, feeSchedule: schedule.version },
    ...{ sellerFeeFen: sellerFee.amount.minor, buyerFeeFen: buyerFee.amount.minor },
  };
}

/**
 * Opens the gates of a deal that was just written.
 *
 * @param preEmptorsCalled whether those who may buy first were called to the session in which the price was bid
 */
export async function openSettlement(
  tx: Tx,
  deal: Pick<DealEntity, 'id' | 'buyerOrganisationId' | 'sellerKind' | 'priceRoute'>,
  rightIds: readonly string[],
  preEmptorsCalled = false,
): Promise<void> {
  const preEmptors = await readServiceInventors(tx, rightIds);
  const foreignBuyer = isForeign(await organisation(tx, deal.buyerOrganisationId));
  const agreedOn = chinaDate(tx.now);
  for (const kind of gatesOfDeal({ sellerKind: deal.sellerKind, route: deal.priceRoute, foreignBuyer, preEmptors, preEmptorsCalled })) {
    await tx.manager.insert(DealGateEntity, {
      ...{ id: newId(), dealId: deal.id, kind, state: 'OPEN', openedAt: tx.now, changedAt: tx.now },
      names: kind === 'PRE_EMPTION' ? preEmptors : [],
      dueOn: kind === 'PRE_EMPTION' ? deadlineFrom('PRE_EMPTION', tx.now, agreedOn).dueOn : null,
    });
  }
  await noteEvent(tx, deal.id, { what: 'AGREE', state: 'AGREED' });
  await refreshDeadline(tx, deal.id);
}

async function organisation(tx: Tx, id: string): Promise<OrganisationNature & { readonly kind: string }> {
  const [row] = await tx.query<OrganisationNature & { readonly kind: string }>(
    'SELECT kind, state_owned AS "stateOwned", registered_in AS "registeredIn", foreign_controlled AS "foreignControlled" FROM identity.organisation WHERE id = $1',
    [id],
  );
  if (!row) throw new Error(`organisation ${id} is gone`);
  return row;
}
