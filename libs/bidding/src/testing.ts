import type { Party } from '@haihe/identity/testing';
import { openMarket } from '@haihe/market/testing';
import type { TestMarket } from '@haihe/market/testing';
import { newId, systemActor, parseGlobalId, toGlobalId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { BiddingGraphqlModule } from './bidding-graphql.module.js';
import { biddingSchema } from './data/bidding-schema.js';
import { appendEntry } from './live/append.js';
import { BiddingNews } from './live/bidding-news.js';

export { appendEntry } from './live/append.js';
export { ascending, SampleLog, sampleLogs } from './testing/sample-log.js';

/** A market in which lots are bid for. */
export interface TestBidding extends TestMarket {
  /** Does something to a session in a transaction of its own, and tells its watchers. */
  inTx<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /**
   * A session of a new listing, announced, with its times as told in milliseconds from now.
   *
   * @returns its id
   */
  session(options?: TestSession): Promise<string>;
  /** Admits a new verified enterprise under a number. */
  bidder(sessionId: string, number: string, preEmption?: number): Promise<Party>;
}

/** How a session of a test is. */
export interface TestSession {
  readonly template?: string;
  /** Milliseconds from now until it opens. */
  readonly opensIn?: number;
  /** Its planned length, minutes. */
  readonly minutes?: number;
  readonly fields?: Readonly<Record<string, unknown>>;
}

const money = (amount: string) => ({ amount });

/** Opens a market with bidding for one test file. */
export async function openTestBidding(): Promise<TestBidding> {
  const market = await openMarket({ areas: [biddingSchema], imports: [BiddingGraphqlModule] });
  const inTx: TestBidding['inTx'] = (work) => market.database.transactor.run(systemActor('test'), work);
  const desk = market.browser(market.centre);
  return {
    ...market,
    inTx,
    session: async ({ template = 'exchange-ascending/2026.1', opensIn = 0, minutes = 60, fields = {} } = {}) => {
      const listingId = await market.published(await market.enter());
      const opensAt = new Date(Date.now() + Math.max(opensIn, 1200));
      const input = { listingId: toGlobalId('Listing', listingId), template, startPrice: money('1000.00'), deposit: money('100.00'), signUpUntil: opensAt, opensAt, minutes, ...(template.includes('ascending') ? { increment: { kind: 'ABSOLUTE', step: money('10.00') } } : {}), ...fields };
      const made = await desk.data<{ sessionCreate: { session: { id: string } | null; userErrors: unknown[] } }>('mutation ($input: SessionInput!) { sessionCreate(input: $input) { session { id } userErrors { code message path } } }', { input });
      if (!made.sessionCreate.session) throw new Error(JSON.stringify(made.sessionCreate.userErrors));
      const { id } = made.sessionCreate.session;
      const published = await desk.data<{ sessionPublish: { userErrors: unknown[] } }>('mutation ($input: SessionIdInput!) { sessionPublish(input: $input) { userErrors { code message path } } }', { input: { sessionId: id } });
      if (published.sessionPublish.userErrors.length > 0) throw new Error(JSON.stringify(published.sessionPublish.userErrors));
      return parseGlobalId(id)?.id ?? '';
    },
    bidder: async (sessionId, number, preEmption) => {
      const party = await market.enter();
      await inTx(async (tx) => {
        await appendEntry(tx, sessionId, { kind: 'ADMIT', bidder: number, commitment: '0'.repeat(64), preEmption: preEmption ?? null });
        await tx.query(
          `INSERT INTO bidding.bidder (id, session_id, organisation_id, number, state, rules_version, channel, pre_emption, salt, deposit_state, signed_up_by, signed_up_at, admitted_at)
           VALUES ($1, $2, $3, $4, 'ADMITTED', 1, (SELECT CASE WHEN floor THEN 'FLOOR' ELSE 'ONLINE' END FROM bidding.session WHERE id = $2), $5, decode(repeat('00', 32), 'hex'), 'NONE', $6, now(), now())`,
          [newId(), sessionId, party.organisationId, number, preEmption ?? null, party.caller.person?.id],
        );
      });
      await market.service.app.get(BiddingNews, { strict: false }).changed(sessionId);
      return party;
    },
  };
}
