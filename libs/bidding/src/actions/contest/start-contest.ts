import { Injectable } from '@nestjs/common';
import { notify } from '@haihe/identity';
import { SigningProvider } from '@haihe/market';
import { enqueue, newId, OnEvent, OnJob, systemActor, Transactor } from '@haihe/platform';
import type { DeliveredEvent, Tx } from '@haihe/platform';
import { messageOf, Refusal } from '@haihe/platform/errors';
import { contestAggregate } from '../../data/aggregates.js';
import { contenders, contestById } from '../../data/queries/contest-rows.js';
import type { ContestRow } from '../../data/queries/contest-rows.js';
import { BiddingNews } from '../../live/bidding-news.js';
import { bidderRefusals } from '../../rules/bidder-refusals.js';
import { contestStep, contestTimes } from '../../rules/award/index.js';
import { biddingNotices } from '../bidding-notices.js';
import { links } from '../links.js';
import { announceSession } from '../sessions/announce-session.js';
import { draftSession } from '../sessions/draft-session.js';
import { platformKey } from '../sessions/prepare-sessions.js';
import { findSession } from '../sessions/session-record.js';
import { chinaMinute } from '../sign-up/china-minute.js';
import { agreeInAdvance } from '../terms/agreement-record.js';

/** Task of the worker that announces the session of a contest if two buyers are there. */
export const START_CONTEST = 'bidding.start-contest';

const ENOUGH = 2;

/** Announces sessions by themselves, for listings whose sellers chose so, once two buyers offer the start price or more. */
@Injectable()
export class StartContest {
  constructor(
    private readonly transactor: Transactor,
    private readonly signer: SigningProvider,
    private readonly news: BiddingNews,
  ) {}

  @OnEvent('market.offer-made', 'market.offer-countered')
  async onOffer(tx: Tx, { payload }: DeliveredEvent): Promise<void> {
    const [waiting] = await tx.query<{ id: string }>(`SELECT id::text FROM bidding.contest WHERE listing_id = $1 AND state = 'WAITING'`, [payload['listingId']]);
    if (waiting) await enqueue(tx, START_CONTEST, { contestId: waiting.id }, { key: `${START_CONTEST}:${waiting.id}` });
  }

  /** A listing that left the market waits for nobody. */
  @OnEvent('market.listing-closed')
  async onClosed(tx: Tx, { payload }: DeliveredEvent): Promise<void> {
    await tx.query(`UPDATE bidding.contest SET state = 'CANCELLED', closed_at = $2 WHERE listing_id = $1 AND state = 'WAITING'`, [payload['listingId'], tx.now]);
  }

  @OnJob(START_CONTEST)
  async start({ contestId }: Readonly<Record<string, unknown>>): Promise<void> {
    const id = String(contestId);
    const publicKey = await platformKey(this.signer);
    const actor = systemActor(`contest-${newId()}`);
    try {
      const sessionId = await this.transactor.run(actor, (tx) => start(tx, id, publicKey));
      if (sessionId !== null) await this.news.changed(sessionId);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // The contest goes on waiting: the next offer tries again.
      await this.transactor.run(actor, (tx) => noteObstacle(tx, id, messageOf(error, 'zh-CN')));
    }
  }
}

/** @returns the session's id; null when nobody waits for it, or too few buyers are there */
async function start(tx: Tx, contestId: string, publicKey: string): Promise<string | null> {
  await tx.lock(contestAggregate, [contestId]);
  const contest = await contestById(tx, contestId);
  if (contest?.state !== 'WAITING') return null;
  if (contest.listingVersion !== contest.currentVersion) throw bidderRefusals.refuse('CONTEST_OUTDATED');
  const buyers = await contenders(tx, contest.listingId, contest.startPriceFen);
  if (buyers.length < ENOUGH) return null;
  const startPrice = Number(contest.startPriceFen);
  const sessionId = await draftSession(tx, {
    ...{ listingId: contest.listingId, template: contest.template, startPrice, deposit: Number(contest.depositFen), noticeDays: contest.noticeDays, personId: contest.chosenBy },
    ...contestTimes(tx.now, contest.noticeDays),
    increment: { kind: 'ABSOLUTE', step: contestStep(startPrice) },
    ...{ minutes: null, extension: null, ceiling: null, descent: null, rounds: null, afterDescent: null, keeperIds: [] },
    ...{ eventId: null, eventPlace: null, secondAllowed: false, previousSessionId: null },
  });
  // He agreed to these rules when he chose them; only the day was open.
  await agreeInAdvance(tx, sessionId, contest.chosenBy, contestId);
  await announceSession(tx, sessionId, publicKey);
  await tx.query(`UPDATE bidding.contest SET state = 'STARTED', session_id = $2, obstacle = NULL, closed_at = $3 WHERE id = $1`, [contestId, sessionId, tx.now]);
  await tx.audit({ action: 'contest.start', subjectType: 'BiddingSession', subjectId: sessionId, detail: { contestId, buyers: buyers.length } });
  await tellAll(tx, contest, sessionId, buyers);
  return sessionId;
}

async function tellAll(tx: Tx, contest: ContestRow, sessionId: string, buyers: readonly string[]): Promise<void> {
  const session = await findSession(tx, sessionId);
  const params = { listing: contest.listingReference, reference: session.reference, until: chinaMinute(session.signUpUntil) };
  const told = { kind: biddingNotices['bidding.contest-started'], params, link: links.session(sessionId) };
  for (const organisationId of buyers) await notify(tx, { organisationId, permission: 'bidding.bid.place', ...told });
  await notify(tx, { organisationId: contest.sellerOrganisationId, permission: 'market.listing.write', ...told });
  await notify(tx, { centre: true, permission: 'bidding.session.run', ...told });
}

async function noteObstacle(tx: Tx, contestId: string, reason: string): Promise<void> {
  await tx.lock(contestAggregate, [contestId]);
  const contest = await contestById(tx, contestId);
  if (contest?.state !== 'WAITING' || contest.obstacle === reason) return;
  await tx.query('UPDATE bidding.contest SET obstacle = $2 WHERE id = $1', [contestId, reason]);
  const params = { listing: contest.listingReference, reason };
  await notify(tx, { organisationId: contest.sellerOrganisationId, permission: 'market.listing.write', kind: biddingNotices['bidding.contest-stuck'], params, link: links.listing(contest.listingId) });
}
