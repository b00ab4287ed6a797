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
  /**
   * The seller agrees to what he is asked; the centre asks him before, if it has not.
   *
   * @param reserveBox his sealed reserve price
   */
  agree(sessionId: string, reserveBox?: string): Promise<void>;
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
  /** The seller's reserve price, sealed. */
  readonly reserveBox?: string;
}

const money = (amount: string) => ({ amount });

/** Opens a market with bidding for one test file. */
export async function openTestBidding(): Promise<TestBidding> {
  const market = await openMarket({ areas: [biddingSchema], imports: [BiddingGraphqlModule] });
  const inTx: TestBidding['inTx'] = (work) => market.database.transactor.run(systemActor('test'), work);
  const desk = market.browser(market.centre);
  // Who may be a seller: he has to agree.
  const parties = new Map<string, Party>();
  const enter: TestBidding['enter'] = async (...options) => {
    const party = await market.enter(...options);
    parties.set(party.organisationId, party);
    return party;
  };
  const agree: TestBidding['agree'] = async (sessionId, reserveBox) => {
    const of = { sessionId: toGlobalId('BiddingSession', sessionId) };
    const read = () =>
      desk.data<{ biddingSession: { agreement: { state: string; digest: string } | null } }>('query ($id: ID!) { biddingSession(id: $id) { agreement { state digest } } }', { id: of.sessionId });
    if ((await read()).biddingSession.agreement?.state !== 'ASKED') await act(desk, 'sessionAskSeller', 'SessionIdInput', of);
    const [session] = await market.database.reader.query<{ seller: string }>('SELECT seller_organisation_id::text AS seller FROM bidding.session WHERE id = $1', [sessionId]);
    const seller = parties.get(session?.seller ?? '');
    if (!seller) throw new Error('the seller was not entered by this test');
    const { digest } = (await read()).biddingSession.agreement ?? {};
    await act(market.browser(seller), 'sessionAgree', 'SessionAgreeInput', { ...of, digest, ...(reserveBox ? { reserveBox } : {}) });
  };
  return {
    ...market,
    enter,
    inTx,
    agree,
    session: async ({ template = 'exchange-ascending/2026.1', opensIn = 0, minutes = 60, fields = {}, reserveBox } = {}) => {
      const begun = Date.now();
      const listingId = 'listingId' in fields ? fields['listingId'] : toGlobalId('Listing', await market.published(await enter()));
      // A busy machine needs longer to admit bidders, too, than a quiet one: as long as entering a seller took, some times over.
      const opensAt = new Date(Date.now() + Math.max(opensIn, 1200) + 3 * (Date.now() - begun));
      const input = { listingId, template, startPrice: money('1000.00'), deposit: money('100.00'), signUpUntil: opensAt, opensAt, minutes, ...(template.includes('ascending') ? { increment: { kind: 'ABSOLUTE', step: money('10.00') } } : {}), ...fields };
      const id = await act(desk, 'sessionCreate', 'SessionInput', input);
      const sessionId = parseGlobalId(id)?.id ?? '';
      await agree(sessionId, reserveBox);
      await act(desk, 'sessionPublish', 'SessionIdInput', { sessionId: id });
      return sessionId;
    },
    bidder: async (sessionId, number, preEmption) => {
      const party = await enter();
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

/** Performs a mutation that has to succeed. @returns the opaque id of its session */
async function act(client: ReturnType<TestMarket['browser']>, name: string, type: string, input: object): Promise<string> {
  const payload = (await client.data<Record<string, { session: { id: string } | null; userErrors: unknown[] }>>(`mutation ($input: ${type}!) { ${name}(input: $input) { session { id } userErrors { code message path } } }`, { input }))[name];
  if (!payload?.session || payload.userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload?.userErrors)}`);
  return payload.session.id;
}
