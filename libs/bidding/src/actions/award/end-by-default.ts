import { notify } from '@haihe/identity';
import type { HeldListing } from '@haihe/market';
import type { Tx } from '@haihe/platform';
import { addDays, addWorkingDays, chinaDate } from '@haihe/platform/clock';
import type { BilingualText } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import { bidderById } from '../../data/queries/bidder-rows.js';
import { forfeitRuleOn } from '../../rules/award/index.js';
import { biddingNotices } from '../bidding-notices.js';
import { settleDeposits } from '../deposits/settle-deposits.js';
import { links } from '../links.js';
import { chinaMinute } from '../sign-up/china-minute.js';
import { readResult, writeAward } from './award-record.js';
import type { AwardRecord } from './award-record.js';
import { giveBack } from './settle-session.js';

/** Working days in which a runner-up decides. */
const RUNNER_UP_DAYS = 2;

const next = {
  asked: { zh: '已询问次高报价人', en: 'the runner-up is asked' },
  over: { zh: '标的退出竞价', en: 'the lot is out of bidding' },
} satisfies Record<string, BilingualText>;

/**
 * Whoever won did not contract or pay: his deposit is lost in the order of the rule, he is barred from this lot, and the runner-up who
 * waited is asked whether he takes it at his own price. The transaction holds the listing and the session.
 */
export async function endByDefault(tx: Tx, session: AwardRecord, held: HeldListing): Promise<void> {
  const bidder = await bidderById(tx, session.awardedBidderId);
  if (!bidder) throw new Error(`session ${session.id} is awarded to nobody that it knows`);
  const [deal] = await tx.query<{ fee: string }>('SELECT buyer_fee_fen::text AS fee FROM market.deal WHERE id = $1', [session.dealId]);
  await tx.query('UPDATE bidding.bidder SET defaulted_at = $2 WHERE id = $1', [bidder.id, tx.now]);
  const { runnerUp, runnerUpPrice } = await readResult(tx, session.id);
  const asks = runnerUp !== null && session.waitingBidderId === runnerUp.id;
  if (asks) {
    const awardUntil = new Date(`${addDays(addWorkingDays(chinaDate(tx.now), RUNNER_UP_DAYS).day, 1)}T00:00:00+08:00`);
    await writeAward(tx, session.id, { award: 'RUNNER_UP_ASKED', awardUntil, waitingBidderId: runnerUp.id });
    const params = { reference: session.reference, amount: Money.ofMinor(runnerUpPrice).toDecimal(), until: chinaMinute(awardUntil) };
    await notify(tx, { organisationId: runnerUp.organisationId, permission: 'bidding.bid.place', kind: biddingNotices['bidding.runner-up-asked'], params, link: links.session(session.id) });
  } else {
    await writeAward(tx, session.id, { award: 'DEFAULTED', waitingBidderId: null });
    await giveBack(tx, session, held);
  }
  const params = { reference: session.reference, next: asks ? next.asked : next.over };
  const link = links.session(session.id);
  await notify(tx, { organisationId: session.sellerOrganisationId, permission: 'market.listing.write', kind: biddingNotices['bidding.defaulted'], params, link });
  await notify(tx, { centre: true, permission: 'bidding.session.run', kind: biddingNotices['bidding.defaulted'], params, link });
  await settleDeposits(tx, session.id, {
    forfeit: {
      ...{ bidderId: bidder.id, organisationId: bidder.organisationId, sellerOrganisationId: session.sellerOrganisationId, costs: BigInt(deal?.fee ?? 0) },
      rule: forfeitRuleOn(chinaDate(session.closedAt ?? tx.now)),
    },
  });
}
