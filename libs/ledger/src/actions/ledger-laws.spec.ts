import fc from 'fast-check';
import { newId, platformSchema, systemActor } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { Money } from '@haihe/platform/money';
import type { AccountRow } from '../data/account-row.js';
import { ledgerSchema } from '../data/ledger-schema.js';
import { postingSet } from '../rules/posting.js';
import { transfer } from '../rules/transfer.js';
import { balancesOf, demandLawful, openChannel, openDeposit, testReasons, yuan } from '../testing.js';
import { post } from './post.js';
import { reverse } from './reverse.js';

const reason = testReasons['test.payment'];
const source = { type: 'Test', id: 'law' };

/** Where a fault strikes: the work throws after it wrote; the connection dies before the commit; the answer of the commit is lost. */
type Fault = 'none' | 'work throws' | 'connection dies' | 'answer lost';

/** One thing that somebody does; accounts and transactions are named by place, modulo how many there are. */
type Step =
  | { readonly do: 'transfer'; readonly from: number; readonly to: number; readonly minor: bigint; readonly fault: Fault; readonly repeat: boolean }
  | { readonly do: 'split'; readonly from: number; readonly minor: bigint; readonly fault: Fault; readonly repeat: boolean }
  | { readonly do: 'reverse'; readonly which: number; readonly fault: Fault; readonly repeat: boolean };

const fault: fc.Arbitrary<Fault> = fc.oneof({ weight: 5, arbitrary: fc.constant('none' as const) }, fc.constantFrom<Fault>('work throws', 'connection dies', 'answer lost'));
const minor = fc.bigInt({ min: 1n, max: 400n });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('transfer' as const), from: fc.nat(4), to: fc.nat(4), minor, fault, repeat: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('split' as const), from: fc.nat(4), minor, fault, repeat: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reverse' as const), which: fc.nat(30), fault, repeat: fc.boolean() }) },
);

const expected = new Set(['BALANCE_INSUFFICIENT', 'TRANSACTION_ALREADY_REVERSED', 'REVERSAL_FINAL']);
class Struck extends Error {}

describe('the laws of the ledger', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, ledgerSchema]);
  }, 60_000);
  afterEach(() => demandLawful(database));
  afterAll(() => database.close());

  /** Plays steps on fresh accounts beside a model that is nothing but numbers. */
  async function play(steps: readonly Step[]): Promise<void> {
    const accounts = [await openChannel(database), await openDeposit(database, yuan(10)), await openDeposit(database, yuan(5)), await openDeposit(database), await openDeposit(database)];
    const model = await balancesOf(database, accounts);
    const posted: { id: string; moves: readonly (readonly [place: number, minor: bigint])[]; reversed: boolean; reversal: boolean }[] = [];
    const account = (place: number): AccountRow => {
      const found = accounts[place % accounts.length];
      if (!found) throw new Error('no account');
      return found;
    };

    for (const each of steps) {
      const moves = movesOf(each);
      if (!moves) continue;
      const original = each.do === 'reverse' ? posted[each.which % posted.length] : undefined;
      const idempotency = { scope: 'laws', key: newId() };
      const act = (struck: Fault) => strike(struck, (tx) =>
        original
          ? reverse(tx, original.id, { source, idempotency })
          : post(tx, { postings: postingSet(moves.map(([place, amount]) => ({ account: account(place), amount: Money.ofMinor(amount) }))), reason, source, idempotency }));

      const covered = moves.every(([place, amount]) => place === 0 || (model[place] ?? 0n) + amount >= 0n);
      const lawful = covered && !original?.reversed && !original?.reversal;
      const first = await act(each.fault);
      const happened = first.wrote;
      expect(happened).toBe(lawful && (each.fault === 'none' || each.fault === 'answer lost'));
      if (!lawful && each.fault === 'none') expect(expected).toContain(first.refusal);
      // Whoever did not hear an answer asks again with the same key.
      const again = each.fault === 'answer lost' || (each.repeat && each.fault === 'none') ? await act('none') : undefined;
      if (again) expect(again.id ?? again.refusal).toBe(first.id ?? first.refusal);
      if (!happened) continue;
      for (const [place, amount] of moves) model[place] = (model[place] ?? 0n) + amount;
      if (original) original.reversed = true;
      posted.push({ id: first.id ?? '', moves, reversed: false, reversal: original !== undefined });
    }
    expect(await balancesOf(database, accounts)).toEqual(model);
    await demandLawful(database);

    function movesOf(each: Step): readonly (readonly [number, bigint])[] | undefined {
      if (each.do === 'transfer') return each.from % 5 === each.to % 5 ? undefined : [[each.from % 5, -each.minor], [each.to % 5, each.minor]];
      if (each.do === 'split') return [0, 1, 2, 3, 4].map((place) => [place, place === each.from ? -4n * each.minor : each.minor] as const);
      return posted[each.which % posted.length]?.moves.map(([place, amount]) => [place, -amount] as const);
    }
  }

  /** Does the work with a fault. */
  async function strike(struck: Fault, work: (tx: Tx) => Promise<{ transactionId: string }>): Promise<{ wrote: boolean; id?: string; refusal?: unknown }> {
    let id: string | undefined;
    try {
      ({ transactionId: id } = await database.transactor.run(systemActor('laws'), async (tx) => {
        const answer = await work(tx);
        if (struck === 'work throws') throw new Struck();
        if (struck === 'connection dies') await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
        return answer;
      }));
      return { wrote: true, id };
    } catch (error) {
      if (struck === 'none' || struck === 'answer lost') return { wrote: false, refusal: (error as { code?: unknown }).code };
      return { wrote: false };
    }
  }

  it('hold after any sequence of transfers, splits and reversals, wherever faults strike', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), play), { numRuns: 40, endOnFailure: true });
  }, 240_000);

  it('hold for many transfers at once in any direction between few accounts', async () => {
    const accounts = await Promise.all([1, 2, 3].map(() => openDeposit(database, yuan(1000))));
    const model = await balancesOf(database, accounts);
    const random = fc.sample(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 2 }), fc.bigInt({ min: 1n, max: 50n })), { numRuns: 240, seed: 727 });
    let attempts = 0;
    const work = random.map(([from, distance, minor]) => async () => {
      const [giver, taker] = [accounts[from], accounts[(from + distance) % 3]];
      if (!giver || !taker) throw new Error('no account');
      await database.transactor.run(systemActor('laws'), (tx) => {
        attempts += 1;
        return post(tx, { postings: transfer(giver, taker, Money.ofMinor(minor)), reason, source });
      });
      model[from] = (model[from] ?? 0n) - minor;
      model[(from + distance) % 3] = (model[(from + distance) % 3] ?? 0n) + minor;
    });
    await inParallel(12, work);
    // A deadlock would have been tried again.
    expect(attempts).toBe(work.length);
    expect(await balancesOf(database, accounts)).toEqual(model);
    expect(model.reduce((sum, balance) => sum + balance)).toBe(300_000n);
  }, 120_000);

  it('let exactly as many withdrawals succeed as are covered', async () => {
    const from = await openDeposit(database, yuan(10));
    const takers = await Promise.all(Array.from({ length: 4 }, () => openDeposit(database)));
    const attempts = Array.from({ length: 24 }, (_, turn) => async () => {
      const taker = takers[turn % takers.length];
      if (!taker) throw new Error('no account');
      await database.transactor.run(systemActor('laws'), (tx) => post(tx, { postings: transfer(from, taker, yuan('1.50')), reason, source }));
    });
    const settled = await Promise.allSettled(attempts.map((attempt) => attempt()));
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
    for (const each of settled) if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'BALANCE_INSUFFICIENT' });
    expect(await balancesOf(database, [from])).toEqual([100n]);
    expect((await balancesOf(database, takers)).reduce((sum, balance) => sum + balance)).toBe(900n);
  }, 120_000);

  it('let no booking be earlier than the one before it, however long a transaction waits', async () => {
    const [a, b, c] = [await openDeposit(database, yuan(10)), await openDeposit(database, yuan(10)), await openDeposit(database, yuan(10))];
    const begun = Promise.withResolvers<void>();
    const other = Promise.withResolvers<void>();
    const slow = database.transactor.run(systemActor('laws'), async (tx) => {
      begun.resolve();
      await other.promise;
      return post(tx, { postings: postingSet([{ account: a, amount: yuan(1) }, { account: b, amount: yuan(1) }, { account: c, amount: yuan(-2) }]), reason, source });
    });
    await begun.promise;
    const quick = await database.transactor.run(systemActor('laws'), (tx) => post(tx, { postings: transfer(b, c, yuan(1)), reason, source }));
    other.resolve();
    const bookings = await database.reader.query<{ id: string; booked: string }>('SELECT id, booked_at::text AS booked FROM ledger.transaction WHERE id = ANY($1)', [[quick.transactionId, (await slow).transactionId]]);
    expect(bookings).toHaveLength(2);
    expect(new Set(bookings.map(({ booked }) => booked)).size).toBe(1);
    const accounts = await database.reader.query<{ booked: string }>('SELECT DISTINCT booked_at::text AS booked FROM ledger.account WHERE id = ANY($1)', [[a.id, b.id, c.id]]);
    expect(accounts).toEqual([{ booked: bookings[0]?.booked }]);
  }, 60_000);
});

/** Runs work on a number of connections at once. */
async function inParallel(connections: number, work: readonly (() => Promise<void>)[]): Promise<void> {
  const queue = [...work];
  await Promise.all(Array.from({ length: connections }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await next();
  }));
}
