import { notify } from '@haihe/identity';
import { agreeByBidding, leaveBidding, lockForBidding } from '@haihe/market';
import type { HeldListing } from '@haihe/market';
import type { Tx } from '@haihe/platform';
import type { BilingualText } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import { biddersOfSession } from '../../data/queries/bidder-rows.js';
import type { BidderRow } from '../../data/queries/bidder-rows.js';
import { biddingNotices } from '../bidding-notices.js';
import { settleDeposits } from '../deposits/settle-deposits.js';
import { links } from '../links.js';
import { makeProtocol } from '../protocol/make-protocol.js';
import { endSignUp } from '../sign-up/end-sign-up.js';
import { calledPreEmptors, findAward, lockAward, readResult, writeAward } from './award-record.js';
import type { AwardRecord } from './award-record.js';
import { SECOND_WITHIN_DAYS } from '../sessions/second-terms.js';

const DAY = 86_400_000;


const notSold: Readonly<Record<string, BilingualText>> = {
  TOO_FEW_BIDDERS: { zh: '竞买人不足', en: 'too few bidders' },
  NO_BID: { zh: '无人报价', en: 'nobody bid' },
  BELOW_RESERVE: { zh: '未达保留价', en: 'the reserve price was not reached' },
  ANNULLED: { zh: '竞价已终止', en: 'the session was annulled' },
};

/**
 * Draws the consequences of a session's end, in one transaction: the deal or the listing back in the market, losers' deposits at their
 * disposal, the runner-up's kept if he agreed to it. Done twice it does nothing.
 */
export async function settleSession(tx: Tx, sessionId: string): Promise<void> {
  const seen = await findAward(tx, { id: sessionId });
  if (seen?.state !== 'CLOSED' || seen.award !== null) return;
  const held = await lockForBidding(tx, seen.listingId);
  const session = await lockAward(tx, sessionId);
  if (session.award !== null) return;
  const first = await (session.outcome === 'SOLD' ? sold(tx, session, held) : unsold(tx, session, held, notSold[session.outcome ?? ''] ?? { zh: '未成交', en: 'not sold' }));
  await settleDeposits(tx, sessionId, { first });
}

async function sold(tx: Tx, session: AwardRecord, held: HeldListing): ReturnType<typeof endSignUp> {
  const { winner, price, runnerUp } = await readResult(tx, session.id);
  if (!winner) throw new Error(`session ${session.id} was sold to nobody that it knows`);
  const agreed = await agreeForBidder(tx, session, held, winner, price);
  if ('obstacle' in agreed) {
    const params = { reference: session.reference, reason: agreed.obstacle };
    const link = links.session(session.id);
    await notify(tx, { centre: true, permission: 'bidding.session.run', kind: biddingNotices['bidding.obstructed'], params, link });
    await notify(tx, { organisationId: winner.organisationId, permission: 'bidding.bid.place', kind: biddingNotices['bidding.obstructed'], params, link });
    return unsold(tx, session, held, { zh: `标的状况已变化：${agreed.obstacle}`, en: `the lot can no longer be sold: ${agreed.obstacle}` });
  }
  await makeProtocol(tx, session.id, { bidder: winner, price, dealId: agreed.dealId, asRunnerUp: false });
  const waiting = runnerUp?.keepWaiting === true ? runnerUp : null;
  await writeAward(tx, session.id, { award: 'CONTRACTING', dealId: agreed.dealId, awardedBidderId: winner.id, waitingBidderId: waiting?.id ?? null });
  if (waiting) {
    const params = { reference: session.reference };
    await notify(tx, { organisationId: waiting.organisationId, permission: 'bidding.bid.place', kind: biddingNotices['bidding.waiting'], params, link: links.session(session.id) });
  }
  return endSignUp(tx, session);
}

async function unsold(tx: Tx, session: AwardRecord, held: HeldListing, why: BilingualText): ReturnType<typeof endSignUp> {
  await writeAward(tx, session.id, { award: 'FINISHED', waitingBidderId: null });
  await giveBack(tx, session, held);
  await makeProtocol(tx, session.id, { unsoldFor: why });
  const params = { reference: session.reference, why };
  const link = links.session(session.id);
  await notify(tx, { organisationId: session.sellerOrganisationId, permission: 'market.listing.write', kind: biddingNotices['bidding.not-sold'], params, link });
  for (const { organisationId, state } of await biddersOfSession(tx, session.id)) {
    if (state === 'ADMITTED') await notify(tx, { organisationId, permission: 'bidding.bid.place', kind: biddingNotices['bidding.not-sold'], params, link });
  }
  return endSignUp(tx, session);
}

/** Makes the deal of a bid, and tells seller and buyer. */
export async function agreeForBidder(tx: Tx, session: AwardRecord, held: HeldListing, bidder: BidderRow, price: bigint): ReturnType<typeof agreeByBidding> {
  const agreed = await agreeByBidding(tx, held, {
    ...{ buyerOrganisationId: bidder.organisationId, priceFen: price, sessionId: session.id, personId: bidder.signedUpBy },
    preEmptorsCalled: calledPreEmptors(session),
  });
  if ('obstacle' in agreed) return agreed;
  const [deal] = await tx.query<{ reference: string; name: string }>(
    'SELECT d.reference, o.name FROM market.deal d JOIN identity.organisation o ON o.id = d.buyer_organisation_id WHERE d.id = $1',
    [agreed.dealId],
  );
  const params = { reference: session.reference, amount: Money.ofMinor(price).toDecimal(), deal: deal?.reference ?? '', name: deal?.name ?? '' };
  const link = links.deal(agreed.dealId);
  await notify(tx, { organisationId: bidder.organisationId, permission: 'bidding.bid.place', kind: biddingNotices['bidding.won'], params, link });
  await notify(tx, { organisationId: session.sellerOrganisationId, permission: 'market.listing.write', kind: biddingNotices['bidding.sold'], params, link });
  return agreed;
}

/** Lets the listing out of bidding; as long as a second session may follow it stays in the market. */
export function giveBack(tx: Tx, { secondAllowed, closedAt }: AwardRecord, held: HeldListing): Promise<void> {
  return leaveBidding(tx, held, secondAllowed && closedAt ? new Date(closedAt.getTime() + SECOND_WITHIN_DAYS * DAY) : null);
}
