import type { Entry } from '@haihe/ledger';
import type { Tx } from '@haihe/platform';
import { noDivision } from '../../rules/index.js';
import type { DealSide, Division } from '../../rules/index.js';
import { fallBack } from './fall-back.js';
import type { LockedDeal } from './lock-deal.js';
import { cancelOpenPayments } from './lock-payments.js';
import { moveDeal } from './move-deal.js';
import type { DealMove } from './move-deal.js';
import { moveEscrow } from './move-escrow.js';
import type { ReleaseOccasion } from './move-escrow.js';
import { tellParties } from './tell.js';

/** How a deal comes to nothing. */
export interface DealEnd extends DealMove {
  readonly occasion: ReleaseOccasion;
  /**
   * Divides what is held; all of it back to the buyer unless the occasion says otherwise.
   *
   * @param held fen
   * @param setApart fen that went back to where they were set apart before, such as the deposit of a bidder
   */
  readonly divide?: (held: bigint, setApart: bigint) => Division;
  /** Whether what was paid in part is divided too; otherwise it goes back whole. */
  readonly dividesParts?: boolean;
  /** Who broke it. */
  readonly inBreach?: DealSide;
}

/**
 * Ends a deal that this transaction holds with its listing: payments that are open are cancelled, what is held goes where it
 * belongs, the listing goes back to its seller. Afterwards nothing is held for the deal.
 */
export async function endDeal(tx: Tx, locked: LockedDeal, end: DealEnd): Promise<Division | null> {
  const { occasion, divide = (held) => ({ ...noDivision, refund: held }), dividesParts = false, inBreach = null, ...move } = end;
  const state = await moveDeal(tx, locked, move);
  await fallBack(tx, locked, end.note ?? end.what);
  await tellParties(tx, locked.deal, end.what);
  await tx.emit({ topic: 'market.deal-ended', payload: { dealId: locked.deal.id, listingId: locked.deal.listingId, state, inBreach } });
  if (locked.dues.length === 0) return null;
  const first = await cancelOpenPayments(tx, locked, dividesParts ? 'LEAVE' : 'RETURN');
  return moveEscrow(tx, locked.deal, { occasion, first, divide: (held) => divide(held, dividesParts ? sumOf(first) : 0n) });
}

/** What entries bring to where they go, in fen. */
function sumOf(entries: readonly Entry[]): bigint {
  return entries.flatMap(({ postings }) => postings).reduce((sum, { amount }) => (amount.isPositive ? sum + amount.minor : sum), 0n);
}
