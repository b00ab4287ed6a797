import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { addDivisions, divideRelease, inventorShare } from '../../rules/index.js';
import { deciderCodes, enterAsDecider } from './enter-deal.js';
import { established } from './established-deal.js';
import { hasOpen, lockPayments, paidOnOpen } from './lock-payments.js';
import { moveDeal, nextDealState } from './move-deal.js';
import { moveEscrow, releasedBefore } from './move-escrow.js';
import { passTitle } from './pass-title.js';
import { tellParties } from './tell.js';

/** Refusals of {@link ReleaseDeal}. */
export const releaseDealCodes = [...deciderCodes, 'DEAL_NOT_PAID', 'DEAL_RIGHTS_CHANGED'] as const;

/**
 * Releases a certified deal: title to the buyer, money to the seller, fees to the exchange, the inventors' share to their pool;
 * owners, listing, deal, postings, history and events together or not at all. With instalments that are still to come the deal
 * is released in part.
 */
@Injectable()
export class ReleaseDeal {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link releaseDealCodes} */
  run(caller: Caller, input: { readonly dealId: string }): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { locked, guards } = await enterAsDecider(tx, caller, input.dealId, 'RIGHTS');
      const { deal } = locked;
      nextDealState(deal.state, 'RELEASE', guards, caller.locale);
      await passTitle(tx, locked, caller.locale);
      // Only under its lock is it certain what has come.
      const dues = await lockPayments(tx, locked);
      const part = hasOpen(dues);
      const before = addDivisions(await releasedBefore(tx, deal.id));
      await moveDeal(tx, locked, { command: 'RELEASE', guards: established(part ? 'releasesPart' : 'releasesAll'), what: 'RELEASED', change: { releasedAt: tx.now } });
      await tellParties(tx, deal, 'RELEASED');
      await moveEscrow(tx, deal, {
        occasion: 'RELEASE',
        keep: paidOnOpen(dues),
        divide: (escrow) =>
          divideRelease({ escrow, sellerFee: deal.sellerFeeFen, buyerFee: deal.buyerFeeFen, inventorShare: inventorShare(deal.sellerKind, chinaDate(deal.agreedAt)), before }),
      });
      await tx.emit({ topic: 'market.deal-released', payload: { dealId: deal.id } });
    });
  }
}
