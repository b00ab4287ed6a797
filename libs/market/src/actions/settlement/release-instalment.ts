import type { Tx } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { addDivisions, divideRelease, inventorShare } from '../../rules/index.js';
import { established } from './established-deal.js';
import { hasOpen, lockPayments, paidOnOpen } from './lock-payments.js';
import type { LockedDeal } from './lock-deal.js';
import { moveDeal } from './move-deal.js';
import { moveEscrow, releasedBefore } from './move-escrow.js';
import { tellParties } from './tell.js';

/** Releases what came in since title passed; with the last instalment the deal is settled. The transaction holds the deal. */
export async function releaseInstalment(tx: Tx, locked: LockedDeal): Promise<void> {
  const { deal } = locked;
  const dues = await lockPayments(tx, locked);
  const before = addDivisions(await releasedBefore(tx, deal.id));
  await moveDeal(tx, locked, { command: 'RELEASE_INSTALMENT', guards: established(hasOpen(dues) ? 'oneIsPaid' : 'lastIsPaid'), what: 'INSTALMENT_RELEASED' });
  await tellParties(tx, deal, 'INSTALMENT_RELEASED');
  await moveEscrow(tx, deal, {
    occasion: 'INSTALMENT',
    keep: paidOnOpen(dues),
    divide: (escrow) =>
      divideRelease({ escrow, sellerFee: deal.sellerFeeFen, buyerFee: deal.buyerFeeFen, inventorShare: inventorShare(deal.sellerKind, chinaDate(deal.agreedAt)), before }),
  });
}
