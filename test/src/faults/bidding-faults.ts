import { setTimeout as sleep } from 'node:timers/promises';
import { verifyLog } from '@haihe/bidding/rules';
import { enterParty, signInAs } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { verifyLedger } from '@haihe/ledger';
import { openDeposit, yuan } from '@haihe/ledger/testing';
import { someDetails, someKey } from '@haihe/market/testing';
import { parseGlobalId, toGlobalId } from '@haihe/platform';
import { GraphqlClient } from '@haihe/platform/testing';
import { enterRight } from '@haihe/registry/testing';
import { eventually } from '../browser/eventually.js';
import { done } from '../scenarios/sale.js';
import { faultsOfSession } from './check-session.js';
import { FaultWorld, victims } from './fault-world.js';
import type { Victim } from './fault-world.js';
import { StubbornBidder } from './stubborn-bidder.js';

/** What a run of rounds found. */
export interface FaultReport {
  readonly rounds: number;
  readonly strikes: Readonly<Record<Victim, number>>;
  /** Bids that were answered. */
  readonly acknowledged: number;
  readonly accepted: number;
  readonly sold: number;
  /** Everything that is not as it must be. */
  readonly faults: readonly string[];
}

const BIDDERS = 5;
const START = 1000;
const BALANCE = 1_000_000;
/** Until the session opens: all have to sign up. */
const NOTICE = 4000;
/** A session lasts so long, and once longer when somebody bids late. */
const MINUTES = 0.07;
const STRIKE_WITHIN = 7000;
/** Until a session is closed at the latest. */
const CLOSED_WITHIN = 60_000;
/** Until the worker has settled and signed, on a machine that does much else. */
const SETTLED_WITHIN = 300_000;

interface Cast {
  readonly seller: Party;
  readonly centre: Party;
  readonly bidders: readonly Party[];
}

/**
 * Sessions under load, one a round; in each, api, worker or database is killed at a random moment and started again. Afterwards every bid
 * that was acknowledged is in its log, each log holds and has one end, and the money adds up.
 *
 * @param seed the same victims at the same moments
 * @param tell is told of each round
 */
export async function biddingFaults(rounds: number, seed: number, tell: (line: string) => void = () => undefined): Promise<FaultReport> {
  const random = seeded(seed);
  const world = await FaultWorld.open();
  const report = { rounds, strikes: { api: 0, worker: 0, database: 0 }, acknowledged: 0, accepted: 0, sold: 0, faults: [] as string[] };
  try {
    const cast = await world.withDatabase(async (database) => {
      const [seller, centre] = [await enterParty(database), await enterParty(database, { kind: 'OPERATOR', role: 'REVIEWER' })];
      const bidders: Party[] = [];
      for (let index = 0; index < BIDDERS; index += 1) {
        const party = await enterParty(database);
        await openDeposit(database, yuan(BALANCE), party.organisationId);
        bidders.push(party);
      }
      return { seller, centre, bidders };
    });
    const references: string[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const victim = victims[(seed + round) % victims.length] ?? 'api';
      const strikeAfter = random() * STRIKE_WITHIN;
      const { sessionId, reference, opensAt } = await announce(world, cast);
      references.push(reference);
      const bidders = cast.bidders.map((party) => new StubbornBidder(world.address, party, toGlobalId('BiddingSession', sessionId), random));
      const bidding = Promise.all(bidders.map((bidder) => bidder.bid(START)));
      await sleep(Math.max(0, opensAt - Date.now()) + strikeAfter);
      await world.strike(victim);
      report.strikes[victim] += 1;
      const patience = setTimeout(() => bidders.forEach((bidder) => bidder.stop()), CLOSED_WITHIN);
      await bidding;
      clearTimeout(patience);
      const acknowledged = bidders.flatMap((bidder) => bidder.acknowledged);
      const faults = await world.withDatabase(({ reader }) => faultsOfSession(reader, sessionId, acknowledged));
      report.faults.push(...[...faults, ...bidders.flatMap(({ contradictions }) => contradictions)].map((fault) => `${reference}: ${fault}`));
      report.acknowledged += acknowledged.length;
      report.accepted += acknowledged.filter(({ accepted }) => accepted).length;
      tell(`round ${round}: ${victim} after ${Math.round(strikeAfter)} ms, ${acknowledged.length} bids acknowledged, ${report.faults.length} faults`);
    }
    await settled(world, cast, references, report);
    return report;
  } finally {
    await world.close();
  }
}

/** A published listing, a session for it, and everybody signed up, over the wire. */
async function announce(world: FaultWorld, { seller, centre, bidders }: Cast): Promise<{ readonly sessionId: string; readonly reference: string; readonly opensAt: number }> {
  const browser = (party: Party): GraphqlClient => signInAs(new GraphqlClient(world.address), party);
  const desk = browser(centre);
  const rightId = await world.withDatabase((database) => enterRight(database, { owners: [{ name: '测试权利人', organisationId: seller.organisationId }] }));
  const { listing } = await done<{ listing: { id: string } }>(browser(seller), 'listingCreate', { ...someDetails, rightIds: [toGlobalId('Right', rightId)], mode: 'SALE' }, 'listing { id }');
  await done(browser(seller), 'listingSubmit', { listingId: listing.id }, 'listing { state }');
  await done(desk, 'listingPublish', { listingId: listing.id }, 'listing { state }');
  const opensAt = Date.now() + NOTICE;
  const at = new Date(opensAt).toISOString();
  const input = {
    ...{ listingId: listing.id, template: 'exchange-ascending/2026.1', startPrice: { amount: `${START}.00` }, deposit: { amount: '100.00' }, signUpUntil: at, opensAt: at, minutes: MINUTES },
    ...{ increment: { kind: 'ABSOLUTE', step: { amount: '10.00' } }, extensionWindow: 5, extensionLength: 5, extensionMost: 1 },
  };
  const { sessionCreate } = await desk.data<{ sessionCreate: { session: { id: string; reference: string } | null; userErrors: readonly object[] } }>(
    'mutation ($input: SessionInput!) { sessionCreate(input: $input) { session { id reference } userErrors { code message } } }',
    { input },
  );
  const { session, userErrors } = sessionCreate;
  if (!session) throw new Error(`there is no session: ${JSON.stringify(userErrors)}`);
  await desk.data('mutation ($input: SessionIdInput!) { sessionAskSeller(input: $input) { session { id } userErrors { code } } }', { input: { sessionId: session.id } });
  const { biddingSession } = await browser(seller).data<{ biddingSession: { agreement: { digest: string } | null } }>('query ($id: ID!) { biddingSession(id: $id) { agreement { digest } } }', { id: session.id });
  await done(browser(seller), 'sessionAgree', { sessionId: session.id, digest: biddingSession.agreement?.digest }, 'session { id }');
  await desk.data('mutation ($input: SessionIdInput!) { sessionPublish(input: $input) { session { id } userErrors { code } } }', { input: { sessionId: session.id } });
  await Promise.all(bidders.map((bidder) => done(browser(bidder), 'sessionSignUp', { sessionId: session.id, idempotencyKey: someKey() }, 'bidder { state }')));
  return { sessionId: parseGlobalId(session.id)?.id ?? '', reference: session.reference, opensAt };
}

/** Losers have their deposits back, the winners' are held, and every log is signed to its end and verifies. */
async function settled(world: FaultWorld, { bidders }: Cast, references: readonly string[], report: { sold: number; readonly faults: string[] }): Promise<void> {
  await world.withDatabase(async ({ reader }) => {
    await eventually(async () => {
      const waiting = await reader.query<{ reference: string }>(
        `SELECT s.reference FROM bidding.session s
          WHERE s.state <> 'CLOSED' OR s.seq <> (SELECT coalesce(max(c.seq), 0) FROM bidding.checkpoint c WHERE c.session_id = s.id)
             OR (s.outcome = 'SOLD' AND s.award IS NULL)
             OR EXISTS (SELECT 1 FROM bidding.bidder b WHERE b.session_id = s.id AND b.deposit_state = 'HELD' AND b.number IS DISTINCT FROM CASE WHEN s.outcome = 'SOLD' THEN s.leader END)`,
      );
      if (waiting.length > 0) throw new Error(`not settled: ${waiting.map(({ reference }) => reference).join(', ')}`);
    }, SETTLED_WITHIN).catch((error: Error) => report.faults.push(error.message));
    const { violations } = await verifyLedger(reader.pool, 10);
    report.faults.push(...violations.map(({ law, subject, detail }) => `${law}: ${subject}: ${detail}`));
    const [count] = await reader.query<{ sold: number }>(`SELECT count(*)::int AS sold FROM bidding.session WHERE outcome = 'SOLD'`);
    report.sold = count?.sold ?? 0;
    for (const { organisationId } of bidders) {
      const [money] = await reader.query<{ all: string; held: string }>(
        `SELECT coalesce(sum(balance), 0)::text AS all, coalesce(sum(balance) FILTER (WHERE purpose = 'ESCROW'), 0)::text AS held FROM ledger.account WHERE organisation_id = $1`,
        [organisationId],
      );
      const [won] = await reader.query<{ fen: string }>(
        `SELECT coalesce(sum(s.deposit_fen), 0)::text AS fen FROM bidding.bidder b JOIN bidding.session s ON s.id = b.session_id AND s.outcome = 'SOLD' AND s.leader = b.number WHERE b.organisation_id = $1`,
        [organisationId],
      );
      if (money?.all !== String(BALANCE * 100) || money.held !== won?.fen) report.faults.push(`${organisationId} has ${money?.all ?? ''} fen, ${money?.held ?? ''} of them held for ${won?.fen ?? ''} fen of deposits`);
    }
  });
  for (const reference of references) {
    const response = await fetch(`${world.address}/bidding/sessions/${reference}/log`);
    const { fault, complete } = verifyLog(new Uint8Array(await response.arrayBuffer()));
    if (fault || !complete) report.faults.push(`${reference}: its log does not verify: ${fault ? JSON.stringify(fault) : 'it has no end'}`);
  }
}

/** Numbers from 0 to 1 that are the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
