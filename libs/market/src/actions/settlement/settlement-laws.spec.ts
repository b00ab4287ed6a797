import fc from 'fast-check';
import { payFromDeposit } from '@haihe/payments';
import { newId, Transactor } from '@haihe/platform';
import type { Actor, Tx } from '@haihe/platform';
import { Refusal } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import type { Party } from '@haihe/identity/testing';
import { isClosed, isUndone } from '../../rules/index.js';
import type { DealState } from '../../rules/index.js';
import { openSettlementBench } from '../../settlement-testing.js';
import type { SettlementBench, TestDeal } from '../../settlement-testing.js';
import { AnswerCancellation } from './answer-cancellation.js';
import { DecideBreach } from './decide-breach.js';
import { DeclareBreach } from './declare-breach.js';
import { OpenDispute } from './open-dispute.js';
import { ReleaseDeal } from './release-deal.js';
import { RequestCancellation } from './request-cancellation.js';
import { ResolveDispute } from './resolve-dispute.js';

/** Where a fault strikes: the work throws after it wrote everything; the connection dies before the commit; the answer is lost after it. */
type Fault = 'none' | 'work throws' | 'connection dies' | 'answer lost';

class Struck extends Error {}

const moves = ['advance', 'transfer', 'too much', 'offset', 'days pass', 'cancel', 'refuse', 'breach', 'confirm', 'dispute', 'resume', 'refund', 'divide', 'release'] as const;
/** Moves of one transaction: struck before its commit they leave nothing behind. */
const single: ReadonlySet<string> = new Set(['breach', 'confirm', 'dispute', 'resume', 'refund', 'divide', 'release']);
interface Step {
  readonly deal: number;
  readonly move: (typeof moves)[number];
  readonly side: number;
  readonly part: number;
  readonly fault: Fault;
}
const step: fc.Arbitrary<Step> = fc.record({
  deal: fc.nat(2),
  move: fc.oneof({ weight: 9, arbitrary: fc.constant('advance' as const) }, { weight: 3, arbitrary: fc.constantFrom('release' as const, 'transfer' as const) }, { weight: 8, arbitrary: fc.constantFrom(...moves) }),
  side: fc.nat(1),
  part: fc.integer({ min: 1, max: 100 }),
  fault: fc.oneof({ weight: 5, arbitrary: fc.constant('none' as const) }, fc.constantFrom<Fault>('work throws', 'connection dies', 'answer lost')),
});

describe('the laws of settlement', () => {
  let bench: SettlementBench;
  let centre: Party;
  /** The fault of the next transactions; the test's own helpers run without. */
  let fault: Fault = 'none';
  const faultNow = (): Fault => fault;
  beforeAll(async () => {
    bench = await openSettlementBench();
    ({ centre } = bench.market);
    const transactor = bench.market.service.app.get(Transactor, { strict: false });
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
  afterAll(() => bench.close());

  const get = <Provider>(token: abstract new (...values: never[]) => Provider): Provider => bench.market.service.app.get<Provider>(token, { strict: false });
  const print = async (deal: TestDeal): Promise<string> => JSON.stringify([await bench.stateOf(deal), await bench.balances(deal), await bench.fees(), await Promise.all(deal.rightIds.map((id) => bench.ownersOf(id)))]);

  /** Does one move with its fault; whatever the rules refuse is refused. */
  async function make({ move, side, part, fault: wanted }: Step, deal: TestDeal): Promise<void> {
    const who = side === 0 ? deal.seller : deal.buyer;
    const other = side === 0 ? deal.buyer : deal.seller;
    const input = { dealId: deal.id, reason: '测试' };
    const order = ['AGREED', 'SIGNED', 'FUNDED', 'FILED', 'CERTIFIED'] as const;
    if (single.has(move) || move === 'cancel' || move === 'refuse') fault = wanted;
    switch (move) {
      case 'advance': {
        const state = await bench.stateOf(deal);
        const at = order.findIndex((each) => each === state);
        const next = order[at + 1];
        if (at >= 0 && next !== undefined && next !== 'AGREED') await bench.advance(deal, next);
        return;
      }
      case 'transfer':
        // The fault strikes either the booking or the deal that hears of it.
        if (part % 2 === 0) fault = wanted;
        await bench.receive(deal);
        fault = wanted;
        return bench.deliver();
      case 'too much':
        fault = wanted;
        await bench.pay(deal, '999999.99');
        return;
      case 'offset':
        fault = wanted;
        await bench.inTx(async (tx) => {
          const [due] = await tx.query<{ id: string; open: string }>(
            `SELECT id, (amount_fen - paid_fen)::text AS open FROM payments.payment_due WHERE subject_id = $1 AND state IN ('OPEN', 'PARTLY_PAID') ORDER BY id LIMIT 1`,
            [deal.id],
          );
          if (due) await payFromDeposit(tx, due.id, Money.ofMinor((BigInt(due.open) * BigInt(part)) / 100n || 1n));
        });
        return bench.deliver();
      case 'days pass':
        return bench.daysPass(deal, 40);
      case 'cancel':
        await get(RequestCancellation).run(who.caller, input).catch(ignoreRefusal);
        return get(AnswerCancellation).run(other.caller, { dealId: deal.id, agreed: true });
      case 'refuse':
        await get(RequestCancellation).run(who.caller, input).catch(ignoreRefusal);
        return get(AnswerCancellation).run(other.caller, { dealId: deal.id, agreed: false });
      case 'breach':
        return get(DeclareBreach).run(who.caller, input);
      case 'confirm':
        return get(DecideBreach).run(centre.caller, { ...input, confirmed: part > 30 });
      case 'dispute':
        return get(OpenDispute).run(who.caller, input);
      case 'resume':
      case 'refund':
        return get(ResolveDispute).run(centre.caller, { ...input, outcome: move === 'resume' ? 'RESUME' : 'REFUND', sellerAmount: null });
      case 'divide':
        return get(ResolveDispute).run(centre.caller, { ...input, outcome: 'PARTIAL_RELEASE', sellerAmount: Money.ofMinor(BigInt(part) * 50_000n) });
      case 'release':
        return get(ReleaseDeal).run(centre.caller, { dealId: deal.id });
    }
  }
  const reached = new Set<string>();
  const ignoreRefusal = (error: unknown): void => {
    if (!(error instanceof Refusal)) throw error;
  };

  async function play(steps: readonly Step[]): Promise<void> {
    fault = 'none';
    const deals = [
      await bench.deal({ price: '50000' }),
      await bench.deal({ price: '33333.33', negotiated: true, seller: { kind: 'UNIVERSITY' } }),
      await bench.deal({ price: '80000', negotiated: true, seller: { nature: { stateOwned: true } } }),
    ] as const;
    const day = (days: number): string => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
    const parts = [{ amount: { amount: '24000' }, dueOn: day(0) }, { amount: { amount: '26000' }, dueOn: day(90) }, { amount: { amount: '30000' }, dueOn: day(200) }];
    expect((await bench.act(deals[2].buyer, 'dealInstalmentsPropose', deals[2], { instalments: parts })).codes).toEqual([]);
    expect((await bench.act(deals[2].seller, 'dealInstalmentsAccept', deals[2])).codes).toEqual([]);
    expect((await bench.act(deals[1].seller, 'dealPublicityPost', deals[1], { startsOn: day(0) })).codes).toEqual([]);
    await bench.daysPass(deals[1], 20);
    for (const { buyer } of deals) await bench.deposit(buyer, '60000');

    for (const each of steps) {
      const deal = deals[each.deal];
      if (!deal) continue;
      const before = single.has(each.move) ? await print(deal) : '';
      try {
        await make(each, deal);
      } catch (error) {
        const struck = faultNow();
        fault = 'none';
        const refused = error instanceof Refusal || error instanceof Struck || /nothing is due|refused:/.test(String(error));
        if (!refused && struck !== 'connection dies') throw error;
        const committed = struck === 'answer lost' && error instanceof Struck;
        if (single.has(each.move) && !committed) expect(await print(deal)).toBe(before);
      }
      fault = 'none';
      await bench.deliver();
      await bench.demandLawful();
    }
    for (const deal of deals) await demandEnd(deal);
  }

  /** Whatever happened: closed deals hold nothing, title and money went the same way, and listing and rights agree with it. */
  async function demandEnd(deal: TestDeal): Promise<void> {
    const state = (await bench.stateOf(deal)) as DealState;
    reached.add(state);
    const [row] = await bench.market.database.reader.query<{ released: boolean; listing: string }>(
      'SELECT d.released_at IS NOT NULL AS released, l.state AS listing FROM market.deal d JOIN market.listing l ON l.id = d.listing_id WHERE d.id = $1',
      [deal.id],
    );
    const owners = (await Promise.all(deal.rightIds.map((id) => bench.ownersOf(id)))).map((chain) => chain.find(({ until }) => until === null)?.organisationId);
    const { escrow } = await bench.balances(deal);
    if (isClosed(state)) expect(escrow).toBe('0.00');
    expect(owners.every((owner) => owner === (row?.released ? deal.buyer : deal.seller).organisationId)).toBe(true);
    expect(row?.listing).toBe(row?.released ? 'SETTLED' : isUndone(state) ? 'EXPIRED' : 'AGREED');
  }

  it('hold after any sequence of everything that moves money, wherever faults strike', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 45, size: 'max' }), play), { numRuns: 12, endOnFailure: true });
    // The sequences get somewhere.
    expect(reached.size).toBeGreaterThanOrEqual(4);
  }, 400_000);

  const codes = async (works: readonly (() => Promise<unknown>)[]): Promise<string[]> => {
    const settled = await Promise.allSettled(works.map((work) => work()));
    return settled.map((each) => (each.status === 'fulfilled' ? 'done' : each.reason instanceof Refusal ? each.reason.code : String(each.reason))).sort();
  };

  it('release once, however often it is asked at once', async () => {
    const deal = await bench.deal();
    await bench.advance(deal, 'CERTIFIED');
    expect(await codes(Array.from({ length: 6 }, () => () => get(ReleaseDeal).run(centre.caller, { dealId: deal.id })))).toEqual(['STATE_CHANGED', 'STATE_CHANGED', 'STATE_CHANGED', 'STATE_CHANGED', 'STATE_CHANGED', 'done']);
    expect(await bench.balances(deal)).toEqual({ escrow: '0.00', seller: '100000.00', buyer: '0.00', inventors: '0.00' });
    expect((await bench.ownersOf(deal.rightIds[0] ?? '')).filter(({ until }) => until === null)).toHaveLength(1);
    await bench.demandLawful();
  }, 60_000);

  it('let either the release or the dispute win, and money and title follow the winner', async () => {
    for (let round = 0; round < 6; round += 1) {
      const deal = await bench.deal();
      await bench.advance(deal, 'CERTIFIED');
      const works = [() => get(ReleaseDeal).run(centre.caller, { dealId: deal.id }), () => get(OpenDispute).run(deal.buyer.caller, { dealId: deal.id, reason: '争议' })];
      expect(await codes(round % 2 === 0 ? works : works.reverse())).toEqual(['STATE_CHANGED', 'done']);
      const released = (await bench.stateOf(deal)) === 'RELEASED';
      expect(await bench.balances(deal)).toMatchObject(released ? { escrow: '0.00', seller: '100000.00' } : { escrow: '103000.00', seller: '0.00' });
      await demandEnd(deal);
    }
    await bench.demandLawful();
  }, 120_000);

  it('sign once per side and ask for the money once, also when both sign at the same moment and twice', async () => {
    const deal = await bench.deal();
    const works = [deal.seller, deal.buyer, deal.seller, deal.buyer].map((party) => () => bench.sign(deal, party));
    const outcome = await codes(works);
    expect(outcome.filter((code) => code === 'done')).toHaveLength(2);
    for (const code of outcome) expect(['done', 'DEAL_ALREADY_SIGNED', 'STATE_CHANGED']).toContain(code);
    expect(await bench.stateOf(deal)).toBe('SIGNED');
    expect(await bench.market.database.reader.query('SELECT amount_fen::text AS amount FROM payments.payment_due WHERE subject_id = $1', [deal.id])).toEqual([{ amount: '10300000' }]);
  }, 60_000);

  it('let either the payment or the cancellation win, and lose no fen', async () => {
    for (let round = 0; round < 6; round += 1) {
      const deal = await bench.deal();
      await bench.advance(deal, 'SIGNED');
      await bench.deposit(deal.buyer, '103000');
      await get(RequestCancellation).run(deal.seller.caller, { dealId: deal.id, reason: '取消' });
      const pay = () => bench.act(deal.buyer, 'dealDepositOffset', deal, { amount: { amount: '103000' }, idempotencyKey: `race-${newId()}` });
      const cancel = () => bench.act(deal.buyer, 'dealCancellationAnswer', deal, { agreed: true });
      const answers = await Promise.all(round % 2 === 0 ? [pay(), cancel()] : [cancel(), pay()]);
      for (const { error } of answers) expect(error).toBeUndefined();
      await bench.deliver();
      const state = await bench.stateOf(deal);
      expect(['CANCELLED', 'FUNDED']).toContain(state);
      expect(await bench.balances(deal)).toMatchObject(state === 'CANCELLED' ? { escrow: '0.00', buyer: '103000.00' } : { escrow: '103000.00', buyer: '0.00' });
      await demandEnd(deal);
    }
    await bench.demandLawful();
  }, 120_000);

  it('hear of a payment once, however often the event comes', async () => {
    const deal = await bench.deal();
    await bench.advance(deal, 'FUNDED');
    await bench.market.database.reader.query(`DELETE FROM platform.event_delivery WHERE handler = 'FollowPayments.onPaid'`);
    await bench.deliver();
    expect(await bench.stateOf(deal)).toBe('FUNDED');
    await bench.advance(deal, 'RELEASED');
    await bench.market.database.reader.query(`DELETE FROM platform.event_delivery WHERE handler = 'FollowPayments.onPaid'`);
    await bench.deliver();
    expect(await bench.stateOf(deal)).toBe('RELEASED');
    await bench.demandLawful();
  }, 60_000);
});
