import { Injectable } from '@nestjs/common';
import { enterAsMember, enterVerified, memberCodes, verifiedCodes } from '@haihe/identity';
import { actorOf, enqueue, newId, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { contestAggregate } from '../../data/aggregates.js';
import { contestsOfListings } from '../../data/queries/contest-rows.js';
import { bidderRefusals } from '../../rules/bidder-refusals.js';
import { biddingRefusals, contestRules, templateOf } from '../../rules/index.js';
import type { ContestChoice } from '../../rules/index.js';
import { START_CONTEST } from './start-contest.js';

/** What a seller chooses; amounts in fen. */
export interface ContestWish extends ContestChoice {
  readonly listingId: string;
}

/** Refusals of {@link ChooseContest}. */
export const chooseContestCodes = [
  ...verifiedCodes, 'NOT_FOUND', 'LISTING_NOT_BIDDABLE', 'CONTEST_EXISTS', 'TEMPLATE_UNKNOWN', 'RULE_MISSING', 'RULE_NOT_EXPECTED', 'RULE_OUT_OF_RANGE', 'TIMES_IN_ORDER', 'NOTICE_TOO_SHORT',
  'DEPOSIT_OUT_OF_RANGE', 'KEEPERS_TOO_FEW', 'AMOUNT_MALFORMED',
] as const;

/** Refusals of {@link ChooseContest.cancel}. */
export const cancelContestCodes = [...memberCodes, 'NOT_FOUND', 'CONTEST_NONE'] as const;

const MOST_NOTICE = 90;
const path = ['input', 'listingId'];

/** A seller's choice that his listing goes to bidding by itself once two buyers are there. */
@Injectable()
export class ChooseContest {
  constructor(private readonly transactor: Transactor) {}

  /** @returns the choice's id; @throws Refusal one of {@link chooseContestCodes} */
  choose(caller: Caller, wish: ContestWish): Promise<string> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { organisationId, personId } = await enterVerified(tx, caller, 'market.listing.write');
      const listing = await ownListing(tx, wish.listingId, organisationId);
      if (listing.state !== 'PUBLISHED' || listing.priceKind === 'FIXED') throw biddingRefusals.refuse('LISTING_NOT_BIDDABLE', { path });
      demandRules(tx, wish);
      if ((await contestsOfListings(tx, [wish.listingId])).get(wish.listingId)?.state === 'WAITING') throw bidderRefusals.refuse('CONTEST_EXISTS');
      const id = newId();
      const inserted = await tx.query(
        `INSERT INTO bidding.contest (id, listing_id, template, start_price_fen, deposit_fen, notice_days, state, chosen_by, chosen_at, listing_version)
         VALUES ($1, $2, $3, $4, $5, $6, 'WAITING', $7, $8, $9) ON CONFLICT (listing_id) WHERE state = 'WAITING' DO NOTHING RETURNING id`,
        [id, wish.listingId, wish.template, wish.startPrice, wish.deposit, wish.noticeDays, personId, tx.now, listing.version],
      );
      if (inserted.length === 0) throw bidderRefusals.refuse('CONTEST_EXISTS');
      await tx.audit({ action: 'contest.choose', subjectType: 'Listing', subjectId: wish.listingId, detail: { ...wish } });
      // Two buyers may be there already.
      await enqueue(tx, START_CONTEST, { contestId: id }, { key: `${START_CONTEST}:${id}` });
      return id;
    });
  }

  /** @returns the choice's id; @throws Refusal one of {@link cancelContestCodes} */
  cancel(caller: Caller, listingId: string): Promise<string> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { organisationId } = await enterAsMember(tx, caller, 'market.listing.write');
      await ownListing(tx, listingId, organisationId);
      const seen = (await contestsOfListings(tx, [listingId])).get(listingId);
      await tx.lock(contestAggregate, seen ? [seen.id] : []);
      const contest = (await contestsOfListings(tx, [listingId])).get(listingId);
      if (contest?.state !== 'WAITING') throw bidderRefusals.refuse('CONTEST_NONE');
      await tx.query(`UPDATE bidding.contest SET state = 'CANCELLED', closed_at = $2 WHERE id = $1`, [contest.id, tx.now]);
      await tx.audit({ action: 'contest.cancel', subjectType: 'Listing', subjectId: listingId });
      return contest.id;
    });
  }
}

async function ownListing(tx: Tx, listingId: string, organisationId: string): Promise<{ readonly state: string; readonly priceKind: string; readonly version: number }> {
  const [listing] = await tx.query<{ state: string; priceKind: string; version: number }>(
    `SELECT CASE WHEN l.state = 'PUBLISHED' AND l.expires_at <= $3 THEN 'EXPIRED' ELSE l.state END AS state, v.price_kind AS "priceKind", l.version
       FROM market.listing l JOIN market.listing_version v ON v.listing_id = l.id AND v.version = l.version WHERE l.id = $1 AND l.seller_organisation_id = $2`,
    [listingId, organisationId, tx.now],
  );
  if (!listing) throw commonRefusals.refuse('NOT_FOUND', { path });
  return listing;
}

/** Only rules that need nothing further to be chosen: open bids that rise, online. */
function demandRules(tx: Tx, { template: code, startPrice, deposit, noticeDays }: ContestWish): void {
  const template = templateOf(code);
  if (template.mode !== 'ASCENDING' || template.floor) throw biddingRefusals.refuse('RULE_NOT_EXPECTED', { path: ['input', 'template'], params: { field: 'template' } });
  const least = Math.max(1, template.noticeDays);
  if (!Number.isInteger(noticeDays) || noticeDays < least) throw biddingRefusals.refuse('NOTICE_TOO_SHORT', { path: ['input', 'noticeDays'], params: { days: least } });
  if (noticeDays > MOST_NOTICE) throw biddingRefusals.refuse('RULE_OUT_OF_RANGE', { path: ['input', 'noticeDays'], params: { field: 'noticeDays', least, most: MOST_NOTICE } });
  contestRules({ template: code, startPrice, deposit, noticeDays }, tx.now);
}
