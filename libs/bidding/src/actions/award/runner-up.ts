import { Injectable } from '@nestjs/common';
import { enterAsMember, enterVerified, notify, verifiedCodes } from '@haihe/identity';
import { lockForBidding } from '@haihe/market';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { bidderById } from '../../data/queries/bidder-rows.js';
import type { BidderRow } from '../../data/queries/bidder-rows.js';
import { BiddingNews } from '../../live/bidding-news.js';
import { bidderRefusals } from '../../rules/bidder-refusals.js';
import { biddingNotices } from '../bidding-notices.js';
import { settleDeposits } from '../deposits/settle-deposits.js';
import { links } from '../links.js';
import { makeProtocol } from '../protocol/make-protocol.js';
import { findAward, lockAward, readResult, writeAward } from './award-record.js';
import type { AwardRecord } from './award-record.js';
import { agreeForBidder, giveBack } from './settle-session.js';

/** Refusals of {@link DecideAsRunnerUp}. */
export const runnerUpCodes = [...verifiedCodes, 'NOT_FOUND', 'NOT_RUNNER_UP', 'LISTING_CHECKS_FAILED'] as const;

/** What a runner-up says to the lot at his own price. */
@Injectable()
export class DecideAsRunnerUp {
  constructor(
    private readonly transactor: Transactor,
    private readonly news: BiddingNews,
  ) {}

  /** @throws Refusal one of {@link runnerUpCodes} */
  async run(caller: Caller, { sessionId, accept }: { readonly sessionId: string; readonly accept: boolean }): Promise<void> {
    await this.transactor.run(actorOf(caller), async (tx) => {
      const { organisationId } = await (accept ? enterVerified(tx, caller, 'bidding.bid.place') : enterAsMember(tx, caller, 'bidding.bid.place'));
      const entered = await enterAsAsked(tx, sessionId);
      if (entered?.bidder.organisationId !== organisationId || (entered.session.awardUntil ?? tx.now) <= tx.now) throw bidderRefusals.refuse('NOT_RUNNER_UP');
      if (!accept) {
        await decline(tx, entered);
        return;
      }
      const { session, held, bidder } = entered;
      const price = (await readResult(tx, sessionId)).runnerUpPrice;
      const agreed = await agreeForBidder(tx, session, held, bidder, price);
      if ('obstacle' in agreed) throw bidderRefusals.refuse('NOT_RUNNER_UP');
      await writeAward(tx, sessionId, { award: 'CONTRACTING', dealId: agreed.dealId, awardedBidderId: bidder.id, waitingBidderId: null });
      await makeProtocol(tx, sessionId, { bidder, price, dealId: agreed.dealId, asRunnerUp: true });
    });
    await this.news.changed(sessionId);
  }
}

interface Asked {
  readonly session: AwardRecord;
  readonly held: Awaited<ReturnType<typeof lockForBidding>>;
  readonly bidder: BidderRow;
}

/** Locks a session whose runner-up is asked; undefined when none is. */
async function enterAsAsked(tx: Tx, sessionId: string): Promise<Asked | undefined> {
  const seen = await findAward(tx, { id: sessionId });
  if (!seen) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'sessionId'] });
  if (seen.award !== 'RUNNER_UP_ASKED') return undefined;
  const held = await lockForBidding(tx, seen.listingId);
  const session = await lockAward(tx, sessionId);
  const bidder = await bidderById(tx, session.waitingBidderId);
  return session.award === 'RUNNER_UP_ASKED' && bidder ? { session, held, bidder } : undefined;
}

async function decline(tx: Tx, { session, held }: Asked): Promise<void> {
  await writeAward(tx, session.id, { award: 'DEFAULTED', waitingBidderId: null });
  await giveBack(tx, session, held);
  const params = { reference: session.reference };
  const link = links.session(session.id);
  await notify(tx, { organisationId: session.sellerOrganisationId, permission: 'market.listing.write', kind: biddingNotices['bidding.runner-up-declined'], params, link });
  await notify(tx, { centre: true, permission: 'bidding.session.run', kind: biddingNotices['bidding.runner-up-declined'], params, link });
  await settleDeposits(tx, session.id);
}

/** Takes silence for a no, once the time is over. */
export async function declineBySilence(tx: Tx, sessionId: string): Promise<void> {
  const asked = await enterAsAsked(tx, sessionId);
  if (asked && asked.session.awardUntil !== null && asked.session.awardUntil <= tx.now) await decline(tx, asked);
}
