import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { Money } from '@haihe/platform/money';
import { addDivisions, divideByDecision, inventorShare, settlementRefusals } from '../../rules/index.js';
import type { Division } from '../../rules/index.js';
import { endDeal } from './end-deal.js';
import { deciderCodes, enterAsDecider } from './enter-deal.js';
import type { EnteredDeal } from './enter-deal.js';
import { cancelOpenPayments } from './lock-payments.js';
import { moveDeal, nextDealState } from './move-deal.js';
import { moveEscrow, releasedBefore } from './move-escrow.js';
import { passTitle } from './pass-title.js';
import { readReason } from './read-reason.js';
import { tellParties } from './tell.js';

/** Refusals of {@link ResolveDispute}. */
export const resolveDisputeCodes = [...deciderCodes, 'DEAL_REASON_REQUIRED', 'DEAL_TITLE_REGISTERED', 'DEAL_DISPUTE_AMOUNT', 'DEAL_RIGHTS_CHANGED', 'AMOUNT_MALFORMED'] as const;

/** The centre's word on a dispute. */
export interface DisputeResolution {
  readonly dealId: string;
  readonly outcome: 'RESUME' | 'REFUND' | 'PARTIAL_RELEASE';
  /** PARTIAL_RELEASE: what the seller is given; the rest goes back to the buyer. */
  readonly sellerAmount: Money | null;
  readonly reason: string;
}

/**
 * Decides a dispute: the deal goes on where it stood, ends with all money back, or what is held is divided. Once the office has
 * registered the transfer, title passes with the division; before that it stays where it is.
 */
@Injectable()
export class ResolveDispute {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link resolveDisputeCodes} */
  run(caller: Caller, resolution: DisputeResolution): Promise<void> {
    const reason = readReason(resolution.reason, 2000);
    const { outcome, sellerAmount } = resolution;
    const partial = outcome === 'PARTIAL_RELEASE';
    if (partial !== (sellerAmount !== null) || (sellerAmount !== null && (sellerAmount.minor < 0n || sellerAmount.currency !== 'CNY'))) throw wrongAmount();
    return this.transactor.run(actorOf(caller), async (tx) => {
      const entered = await enterAsDecider(tx, caller, resolution.dealId, 'RIGHTS');
      const { locked, guards, personId } = entered;
      const { locale } = caller;
      const command = partial ? 'RELEASE_PARTIALLY' : outcome;
      nextDealState(locked.deal.state, command, guards, locale);
      const resolved = { outcome, sellerFen: sellerAmount?.minor ?? null, resolution: reason, resolvedBy: personId, resolvedAt: tx.now };
      await tx.query(
        'UPDATE market.deal_dispute SET outcome = $2, seller_fen = $3, resolution = $4, resolved_by = $5, resolved_at = $6 WHERE deal_id = $1 AND resolved_at IS NULL',
        [locked.deal.id, resolved.outcome, resolved.sellerFen, resolved.resolution, resolved.resolvedBy, resolved.resolvedAt],
      );
      if (outcome === 'RESUME') {
        await moveDeal(tx, locked, { command: 'RESUME', guards, locale, what: 'DISPUTE_RESUMED', note: reason });
        await tellParties(tx, locked.deal, 'DISPUTE_RESUMED');
      } else if (outcome === 'REFUND') {
        await endDeal(tx, locked, { command: 'REFUND', guards, locale, what: 'DISPUTE_REFUNDED', note: reason, occasion: 'DECISION' });
      } else {
        await divideHeld(tx, caller, entered, sellerAmount?.minor ?? 0n, reason);
      }
    });
  }
}

async function divideHeld(tx: Tx, caller: Caller, { locked, guards }: EnteredDeal, forSeller: bigint, reason: string): Promise<void> {
  const { deal } = locked;
  const { locale } = caller;
  const before = addDivisions(await releasedBefore(tx, deal.id));
  const divide = (escrow: bigint): Division => {
    if (forSeller > escrow) throw wrongAmount(escrow);
    return divideByDecision({ escrow, inventorShare: inventorShare(deal.sellerKind, chinaDate(deal.agreedAt)), before }, forSeller);
  };
  const move = { command: 'RELEASE_PARTIALLY', guards, locale, what: 'DISPUTE_DIVIDED', note: reason, detail: { sellerFen: forSeller.toString() } } as const;
  const division = deal.disputedFrom === 'CERTIFIED' ? await releaseByDecision() : await endDeal(tx, locked, { ...move, occasion: 'DECISION', divide });
  if (division === null && forSeller > 0n) throw wrongAmount(0n);

  async function releaseByDecision(): Promise<Division | null> {
    await passTitle(tx, locked, locale);
    await moveDeal(tx, locked, { ...move, change: { releasedAt: tx.now } });
    await tellParties(tx, deal, 'DISPUTE_DIVIDED');
    const first = await cancelOpenPayments(tx, locked);
    const given = await moveEscrow(tx, deal, { occasion: 'DECISION', first, divide });
    await tx.emit({ topic: 'market.deal-released', payload: { dealId: deal.id } });
    return given;
  }
}

function wrongAmount(held = 0n): Error {
  return settlementRefusals.refuse('DEAL_DISPUTE_AMOUNT', { path: ['input', 'sellerAmount'], params: { held: Money.ofMinor(held).toDecimal() } });
}
