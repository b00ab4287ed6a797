import { lockAccounts, openAccounts, post, postingSet } from '@haihe/ledger';
import type { Entry, Posting } from '@haihe/ledger';
import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { Money } from '@haihe/platform/money';
import type { DealEntity } from '../../data/deal.entity.js';
import { DealReleaseEntity } from '../../data/settlement/deal-release.entity.js';
import { inventorShare, totalOf } from '../../rules/index.js';
import type { Division } from '../../rules/index.js';
import { makeInvoice } from '../invoice/make-invoice.js';
import { dealAccounts } from './deal-accounts.js';
import { settlementReasons } from './settlement-reasons.js';

/** Why money leaves the escrow of a deal. */
export type ReleaseOccasion = DealReleaseEntity['occasion'];

const reasons: Readonly<Record<ReleaseOccasion, string>> = {
  RELEASE: settlementReasons['market.deal-released'],
  INSTALMENT: settlementReasons['market.deal-instalment-released'],
  DECISION: settlementReasons['market.deal-decided'],
  CANCELLATION: settlementReasons['market.deal-cancelled'],
  BREACH: settlementReasons['market.deal-breached'],
};

/** Money that is to leave the escrow of a deal. */
export interface EscrowMove {
  readonly occasion: ReleaseOccasion;
  /** What is posted first, in the same round of locks: payments that were cancelled. */
  readonly first?: readonly Entry[];
  /** Fen that stay: what was paid on payments that are open. */
  readonly keep?: bigint;
  /**
   * Divides what is held.
   *
   * @param held fen, after what is posted first and without what stays
   * @returns parts that sum to it
   */
  readonly divide: (held: bigint) => Division;
}

/**
 * Moves what is held for a deal to where it belongs, as one transaction of the ledger, notes the division and bills the fees. The transaction
 * holds the deal and its payments; accounts come last.
 *
 * @returns the division; null when nothing was held
 * @throws Refusal BALANCE_INSUFFICIENT when the ledger does not hold what the payments say (a defect, rolled back)
 */
export async function moveEscrow(tx: Tx, deal: DealEntity, move: EscrowMove): Promise<Division | null> {
  const { first = [], keep = 0n, occasion } = move;
  const keys = dealAccounts(deal);
  // Only where the law gives inventors a share is there a pool for it.
  const shared = inventorShare(deal.sellerKind, chinaDate(deal.agreedAt)) > 0n;
  const [escrow, seller, buyer, fee, inventors = seller] = await openAccounts(tx, [keys.escrow, keys.seller, keys.buyer, keys.fee, ...(shared ? [keys.inventors] : [])]);
  if (!escrow || !seller || !buyer || !fee || !inventors) throw new Error('the accounts were not opened');
  const involved = [escrow, seller, buyer, fee, inventors, ...first.flatMap(({ postings }) => postings.map(({ account }) => account))].map(({ id }) => id);
  const locked = await lockAccounts(tx, [...new Set(involved)]);
  for (const entry of first) await post(tx, entry);
  const before = locked.get(escrow.id)?.balance.minor ?? 0n;
  const held = before + first.flatMap(({ postings }) => postings).reduce((sum, { account, amount }) => (account.id === escrow.id ? sum + amount.minor : sum), 0n) - keep;
  if (held === 0n) return null;
  const division = move.divide(held);
  if (totalOf(division) !== held) throw new Error(`deal ${deal.id}: ${held} fen are held and ${totalOf(division)} were divided`);
  const to = (account: typeof escrow, fen: bigint): Posting[] => (fen === 0n ? [] : [{ account, amount: Money.ofMinor(fen) }]);
  const { transactionId } = await post(tx, {
    postings: postingSet([
      { account: escrow, amount: Money.ofMinor(-held) },
      ...to(seller, division.seller),
      ...to(buyer, division.refund),
      ...to(inventors, division.inventors),
      ...to(fee, division.sellerFee + division.buyerFee),
    ]),
    reason: reasons[occasion],
    source: { type: 'Deal', id: deal.id },
    note: deal.reference,
  });
  await tx.manager.insert(DealReleaseEntity, {
    ...{ id: newId(), dealId: deal.id, occasion, transactionId, releasedAt: tx.now },
    ...{ sellerFen: division.seller, inventorsFen: division.inventors, refundFen: division.refund },
    ...{ sellerFeeFen: division.sellerFee, buyerFeeFen: division.buyerFee },
  });
  await makeInvoice(tx, { dealId: deal.id, payer: 'SELLER', amountFen: division.sellerFee });
  await makeInvoice(tx, { dealId: deal.id, payer: 'BUYER', amountFen: division.buyerFee });
  return division;
}

/** What left the escrow of a deal so far, by where it went. */
export async function releasedBefore(tx: Tx, dealId: string): Promise<Division[]> {
  const rows = await tx.manager.findBy(DealReleaseEntity, { dealId });
  return rows.map(({ sellerFen, inventorsFen, sellerFeeFen, buyerFeeFen, refundFen }) => ({
    ...{ seller: sellerFen, inventors: inventorsFen, sellerFee: sellerFeeFen, buyerFee: buyerFeeFen, refund: refundFen },
  }));
}
