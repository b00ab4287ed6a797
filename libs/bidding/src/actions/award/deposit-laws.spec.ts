import fc from 'fast-check';
import type { Party } from '@haihe/identity/testing';
import { openAccounts, post, postAll, transfer } from '@haihe/ledger';
import { demandLawful } from '@haihe/ledger/testing';
import { signDeal, someKey } from '@haihe/market/testing';
import { bankKey, cancelPayments, depositKey, recordReceipt } from '@haihe/payments';
import { newId, systemActor, Transactor } from '@haihe/platform';
import type { Actor, DeliveredEvent, Tx } from '@haihe/platform';
import { Refusal } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import { appendEntry, openTestBidding } from '../../testing.js';
import type { TestBidding } from '../../testing.js';
import { CommandRefused } from '../../rules/index.js';
import { findSession } from '../sessions/session-record.js';
import { FollowDeposits } from '../sign-up/follow-deposits.js';
import { OwnSignUp } from '../sign-up/own-sign-up.js';
import { SignUp } from '../sign-up/sign-up.js';
import { FollowDeals } from './follow-deals.js';
import { KeepAwards } from './keep-awards.js';
import { DecideAsRunnerUp } from './runner-up.js';

/** Where a fault strikes: the work throws after it wrote everything; the connection dies before the commit; the answer is lost after it. */
type Fault = 'none' | 'work throws' | 'connection dies' | 'answer lost';

class Struck extends Error {}

const moves = ['sign up', 'pay', 'fund', 'leave', 'open', 'close', 'deliver', 'deliver twice', 'sign', 'breach', 'undo', 'accept', 'decline', 'sweep', 'annul'] as const;
interface Step {
  readonly move: (typeof moves)[number];
  readonly party: number;
  readonly session: number;
  readonly fault: Fault;
}
const step: fc.Arbitrary<Step> = fc.record({
  move: fc.oneof({ weight: 6, arbitrary: fc.constantFrom('deliver' as const, 'close' as const, 'sign' as const, 'breach' as const, 'accept' as const) }, { weight: 4, arbitrary: fc.constantFrom(...moves) }),
  party: fc.nat(3),
  session: fc.nat(2),
  fault: fc.oneof({ weight: 4, arbitrary: fc.constant('none' as const) }, fc.constantFrom<Fault>('work throws', 'connection dies', 'answer lost')),
});

const CHANNEL = bankKey('TEST');

describe('the laws of deposits', () => {
  let bidding: TestBidding;
  let fault: Fault = 'none';
  beforeAll(async () => {
    bidding = await openTestBidding();
    const transactor = bidding.service.app.get(Transactor, { strict: false });
    const run = transactor.run.bind(transactor);
    transactor.run = async <Result>(actor: Actor, work: (tx: Tx) => Promise<Result>): Promise<Result> => {
      const struck = fault;
      const result = await run(actor, async (tx) => {
        const answer = await work(tx);
        if (struck === 'work throws') throw new Struck();
        if (struck === 'connection dies') await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
        return answer;
      });
      if (struck === 'answer lost') throw new Struck();
      return result;
    };
  }, 120_000);
  afterAll(() => bidding.close());

  const get = <Provider>(token: abstract new (...values: never[]) => Provider): Provider => bidding.service.app.get<Provider>(token, { strict: false });
  const rows = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => bidding.database.reader.query<Row>(sql, parameters);
  const calm = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const before = fault;
    fault = 'none';
    try {
      return await work();
    } finally {
      fault = before;
    }
  };

  /** Hands every event to the handlers that have not had it; in its own transaction, as the worker does. */
  async function deliver(times: 1 | 2): Promise<void> {
    const [deposits, deals] = [get(FollowDeposits), get(FollowDeals)];
    const handlers: Readonly<Record<string, readonly (readonly [string, (tx: Tx, event: DeliveredEvent) => Promise<void>])[]>> = {
      'payments.due-paid': [['deposits', (tx, event) => deposits.onPaid(tx, event)], ['deals', (tx, event) => deals.onPaid(tx, event)]],
      'bidding.session-opened': [['opened', (tx, event) => deposits.onOpened(tx, event)]],
      'bidding.session-closed': [['closed', (tx, event) => deals.onClosed(tx, event)]],
      'market.deal-payable': [['payable', (tx, event) => deals.onPayable(tx, event)]],
      'market.deal-ended': [['ended', (tx, event) => deals.onEnded(tx, event)]],
    };
    const events = await rows<DeliveredEvent>(
      `SELECT e.id::text, e.topic, e.payload, e.occurred_at AS "occurredAt" FROM platform.event e
        WHERE e.topic = ANY($1) AND NOT EXISTS (SELECT 1 FROM platform.event_delivery d WHERE d.event_id = e.id AND d.handler = 'done') ORDER BY e.id`,
      [Object.keys(handlers)],
    );
    for (const event of events) {
      for (const [name, handle] of handlers[event.topic] ?? []) {
        for (let time = 0; time < times; time += 1) {
          await get(Transactor).run(systemActor('test'), async (tx) => {
            const fresh = await tx.query('INSERT INTO platform.event_delivery (event_id, handler) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING event_id', [event.id, name]);
            // What is idempotent by itself does not need the note of the delivery either.
            if (fresh.length > 0 || times === 2) await handle(tx, event);
          });
        }
      }
      await calm(() => bidding.inTx((tx) => tx.query(`INSERT INTO platform.event_delivery (event_id, handler) VALUES ($1, 'done') ON CONFLICT DO NOTHING`, [event.id])));
    }
  }

  /** Every pot holds what its bidders' states say. */
  async function demandPots(): Promise<void> {
    const wrong = await rows(
      `SELECT p.subject, p.organisation_id, p.states, coalesce(a.balance, 0)::text AS balance, p.amount::text FROM (
         SELECT b.organisation_id, CASE WHEN e.deposit_fen IS NULL THEN 'bidding:' || s.id ELSE 'bidding-event:' || e.id END AS subject,
                array_agg(DISTINCT b.deposit_state) AS states, max(coalesce(e.deposit_fen, s.deposit_fen)) AS amount, bool_or(d.state = 'PAID') AS paid
           FROM bidding.bidder b JOIN bidding.session s ON s.id = b.session_id LEFT JOIN bidding.sale_event e ON e.id = s.event_id
           LEFT JOIN payments.payment_due d ON d.id = b.deposit_due_id AND b.deposit_state = 'ASKED' GROUP BY 1, 2) p
         LEFT JOIN ledger.account a ON a.organisation_id = p.organisation_id AND a.purpose = 'ESCROW' AND a.subject = p.subject
        WHERE coalesce(a.balance, 0) <> CASE WHEN 'HELD' = ANY(p.states) AND NOT 'OFFSET' = ANY(p.states) OR coalesce(p.paid, false) THEN p.amount ELSE 0 END
          -- Offset money that came back waits to be forfeited or released.
          AND NOT ('OFFSET' = ANY(p.states) AND coalesce(a.balance, 0) IN (0, p.amount))`,
    );
    expect(wrong).toEqual([]);
  }

  async function make({ move, party: which, session: at, fault: wanted }: Step, parties: readonly Party[], sessions: readonly string[]): Promise<void> {
    const [who, sessionId = ''] = [parties[which], sessions[at]];
    if (!who) return;
    const [row] = await rows<{ state: string; award: string | null; dealId: string | null; awarded: string | null; seller: string }>(
      `SELECT s.state, s.award, s.deal_id::text AS "dealId", b.organisation_id::text AS awarded, s.seller_organisation_id::text AS seller FROM bidding.session s
         LEFT JOIN bidding.bidder b ON b.id = s.awarded_bidder_id WHERE s.id = $1`,
      [sessionId],
    );
    if (!row) return;
    fault = wanted;
    switch (move) {
      case 'sign up':
        return void (await get(SignUp).run(who.caller, { sessionId, channel: 'ONLINE', keepWaiting: which < 3, preEmptionGround: null, idempotencyKey: someKey() }));
      case 'leave':
        return void (await get(OwnSignUp).leave(who.caller, sessionId));
      case 'accept':
      case 'decline':
        return get(DecideAsRunnerUp).run(who.caller, { sessionId, accept: move === 'accept' });
      case 'deliver':
        return deliver(1);
      case 'deliver twice':
        return deliver(2);
      case 'sweep':
        await get(KeepAwards).settle();
        return get(KeepAwards).release();
      case 'fund':
        return calm(() => fund(who));
      case 'pay':
        return calm(() => pay(who));
      case 'open':
      case 'close':
      case 'annul':
        return calm(() => run(sessionId, move));
      case 'sign':
        if (row.award !== 'CONTRACTING' || row.dealId === null) return;
        await calm(() => sign(parties, row.dealId ?? '', row.seller, row.awarded ?? ''));
        return;
      case 'breach':
      case 'undo':
        if (row.award === 'CONTRACTING' && row.dealId !== null) await calm(() => end(row.dealId ?? '', move === 'breach' ? 'BUYER' : null));
    }
  }

  async function fund(who: Party): Promise<void> {
    await bidding.inTx(async (tx) => {
      const [bank, deposit] = await openAccounts(tx, [CHANNEL, depositKey(who.organisationId)]);
      if (bank && deposit) await post(tx, { postings: transfer(bank, deposit, Money.parse('100.00')), reason: 'payments.received', source: { type: 'Test', id: newId() } });
    });
  }

  async function pay(who: Party): Promise<void> {
    const [due] = await rows<{ id: string; open: string }>(
      `SELECT id::text, (amount_fen - paid_fen)::text AS open FROM payments.payment_due WHERE payer_organisation_id = $1 AND purpose = 'bidding.deposit' AND state = 'OPEN' LIMIT 1`,
      [who.organisationId],
    );
    if (!due) return;
    await bidding.inTx((tx) => recordReceipt(tx, { channel: 'STRIPE', externalId: newId(), clearing: CHANNEL, receivedAt: tx.now, amount: Money.ofMinor(BigInt(due.open)), dueId: due.id }));
  }

  /** Opens a session at its hour, or brings it to its end with a bid of everybody in turn. */
  async function run(sessionId: string, how: 'open' | 'close' | 'annul'): Promise<void> {
    await bidding.inTx(async (tx) => {
      const { rules, state } = await findSession(tx, sessionId);
      if (state === 'CLOSED') return;
      if (how === 'annul') return void (await appendEntry(tx, sessionId, { kind: 'ANNUL', note: '测试' }));
      let at = rules.opensAt;
      let last = await appendEntry(tx, sessionId, { kind: 'TICK' }, at);
      if (how === 'open' || last?.state.phase === 'CLOSED') return;
      const numbers = await tx.query<{ number: string }>(`SELECT number FROM bidding.bidder WHERE session_id = $1 AND state = 'ADMITTED' ORDER BY id`, [sessionId]);
      let amount = rules.startPrice;
      for (const { number } of numbers) {
        last = await appendEntry(tx, sessionId, { kind: 'BID', bidder: number, amount, confirmed: true, channel: 'ONLINE' }, (at += 1000));
        amount += 1000;
      }
      await appendEntry(tx, sessionId, { kind: 'TICK' }, (last?.state.endsAt ?? rules.endsAt ?? at) + rules.grace);
    });
  }

  const sellers = new Map<string, Party>();
  async function sign(parties: readonly Party[], dealId: string, seller: string, buyer: string): Promise<void> {
    const [deal] = await rows<{ state: string }>('SELECT state FROM market.deal WHERE id = $1', [dealId]);
    if (deal?.state !== 'AGREED') return;
    const actor = sellers.get(seller) ?? (await bidding.enter({ organisationId: seller }));
    sellers.set(seller, actor);
    await signDeal(bidding, actor, dealId);
    const party = parties.find(({ organisationId }) => organisationId === buyer);
    if (party) await signDeal(bidding, party, dealId);
  }

  /** What the market does when a deal ends, as far as the bidding sees it. */
  async function end(dealId: string, inBreach: 'BUYER' | null): Promise<void> {
    await bidding.inTx(async (tx) => {
      const [deal] = await tx.query<{ listingId: string; state: string }>('SELECT listing_id::text AS "listingId", state FROM market.deal WHERE id = $1', [dealId]);
      if (!deal || deal.state === 'BREACHED' || deal.state === 'CANCELLED') return;
      const state = inBreach ? 'BREACHED' : 'CANCELLED';
      await tx.query(`UPDATE market.deal SET state = $2, closed_at = now(), due_code = NULL, due_at = NULL WHERE id = $1`, [dealId, state]);
      await tx.query(`UPDATE market.listing SET state = 'BIDDING', bidding_since = now(), closed_at = NULL WHERE id = $1`, [deal.listingId]);
      await tx.emit({ topic: 'market.deal-ended', payload: { dealId, listingId: deal.listingId, state, inBreach } });
      const dues = await tx.query<{ id: string }>(`SELECT id::text FROM payments.payment_due WHERE subject_id = $1 AND state IN ('OPEN', 'PARTLY_PAID')`, [dealId]);
      const entries = await cancelPayments(tx, dues.map(({ id }) => id));
      if (entries.length > 0) await postAll(tx, entries);
    });
  }

  it('hold whatever happens, and whatever fails in between: every deposit is where its bidder’s state says, and none is left behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ party: fc.nat(3), session: fc.nat(2) }), { minLength: 4, maxLength: 10 }), fc.array(step, { minLength: 12, maxLength: 30 }), async (come, steps) => {
        fault = 'none';
        const parties = await Promise.all(Array.from({ length: 4 }, () => bidding.enter()));
        for (const who of [...parties.slice(0, 3), ...parties.slice(0, 3)]) await fund(who);
        const { saleEventCreate } = await bidding.browser(bidding.centre).data<{ saleEventCreate: { event: { id: string } } }>(
          'mutation ($input: SaleEventCreateInput!) { saleEventCreate(input: $input) { event { id } } }',
          { input: { title: '专场', running: 'PARALLEL', deposit: { amount: '100.00' } } },
        );
        const inEvent = (place: number) => ({ opensIn: 3_600_000, fields: { eventId: saleEventCreate.event.id, eventPlace: place, deposit: { amount: '0' } } });
        const sessions = [await bidding.session({ opensIn: 3_600_000 }), await bidding.session(inEvent(1)), await bidding.session(inEvent(2))];
        for (const each of [...come.map((one): Step => ({ ...one, move: 'sign up', fault: 'none' })), ...steps]) {
          try {
            await make(each, parties, sessions);
          } catch (error) {
            if (!(error instanceof Refusal) && !(error instanceof Struck) && !(error instanceof CommandRefused) && !/terminat|Connection/i.test(String(error))) throw error;
          } finally {
            fault = 'none';
          }
          await demandPots();
        }
        // Everything comes to its end.
        for (const sessionId of sessions) await run(sessionId, 'close');
        for (let round = 0; round < 4; round += 1) {
          await deliver(1);
          await get(KeepAwards).settle();
          await get(KeepAwards).release();
          for (const { dealId } of await rows<{ dealId: string }>(`SELECT deal_id::text AS "dealId" FROM bidding.session WHERE award = 'CONTRACTING' AND id = ANY($1::uuid[])`, [sessions])) await end(dealId, round % 2 === 0 ? 'BUYER' : null);
          await bidding.inTx((tx) => tx.query(`UPDATE bidding.session SET award_until = now() - interval '1 second' WHERE award = 'RUNNER_UP_ASKED'`));
          await get(KeepAwards).silence();
        }
        await demandPots();
        expect(await rows(`SELECT organisation_id, subject, balance::text FROM ledger.account WHERE purpose = 'ESCROW' AND subject LIKE 'bidding%' AND balance <> 0`)).toEqual([]);
        expect(await rows(`SELECT id FROM bidding.session WHERE id = ANY($1::uuid[]) AND (award IS NULL OR award NOT IN ('FINISHED', 'DEFAULTED'))`, [sessions])).toEqual([]);
        expect(await rows(`SELECT l.state FROM market.listing l JOIN bidding.session s ON s.listing_id = l.id WHERE s.id = ANY($1::uuid[]) AND l.state = 'BIDDING'`, [sessions])).toEqual([]);
        await demandLawful(bidding.database);
      }),
      { numRuns: Number(process.env['HAIHE_RUNS'] ?? 6), endOnFailure: true },
    );
  }, 300_000);
});
