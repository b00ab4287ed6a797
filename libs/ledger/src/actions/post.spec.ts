import { newId, once, platformSchema, systemActor } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { countQueries, openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { Money } from '@haihe/platform/money';
import { ledgerSchema } from '../data/ledger-schema.js';
import { transactionRow, transactionsOf } from '../data/transaction-query.js';
import { postingSet } from '../rules/posting.js';
import { mirror, transfer } from '../rules/transfer.js';
import { balancesOf, demandLawful, openChannel, openDeposit, testReasons, yuan } from '../testing.js';
import { lockAccounts } from './lock-accounts.js';
import { openAccounts } from './open-accounts.js';
import { post, postAll } from './post.js';
import { reverse } from './reverse.js';

const reason = testReasons['test.payment'];
const actor = { personId: newId(), organisationId: newId(), requestId: 'request-1' };

describe('moving money', () => {
  let database: TestDatabase;
  const run = <Result>(work: (tx: Tx) => Promise<Result>) => database.transactor.run(actor, work);
  const source = () => ({ type: 'Test', id: newId() });

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, ledgerSchema]);
  }, 60_000);
  afterEach(() => demandLawful(database));
  afterAll(() => database.close());

  it('writes one transaction with reason, source and actor, in one statement', async () => {
    const [from, to] = [await openDeposit(database, yuan('100.00')), await openDeposit(database)];
    const deal = source();
    const { result, queries } = await countQueries(() => run((tx) => post(tx, { postings: transfer(from, to, yuan('99.99')), reason, source: deal, note: '测试' })));
    expect(queries).toHaveLength(3);
    expect(await balancesOf(database, [from, to])).toEqual([1n, 9999n]);
    const written = await transactionRow(database.reader, result.transactionId);
    expect(written).toMatchObject({ reason, note: '测试', sourceType: 'Test', sourceId: deal.id, reverses: null, reversedBy: null });
    expect(written?.postings).toEqual(transfer({ id: from.id, currency: 'CNY' }, { id: to.id, currency: 'CNY' }, yuan('99.99')));
    expect(await transactionsOf(database.reader, 'Test', deal.id)).toEqual([written]);
    expect(await database.reader.one('SELECT person_id AS person, request_id AS request FROM ledger.transaction WHERE id = $1', [result.transactionId])).toEqual({ person: actor.personId, request: 'request-1' });
  });

  it('splits a price between seller, fee and royalty', async () => {
    const buyer = await openDeposit(database, yuan(1000));
    const seller = await openDeposit(database);
    const [fee, royalty] = await run((tx) => openAccounts(tx, [
      { organisationId: null, purpose: 'FEE', currency: 'CNY', subject: null },
      { organisationId: newId(), purpose: 'ROYALTY', currency: 'CNY', subject: null },
    ]));
    if (!fee || !royalty) throw new Error('not opened');
    const shares = yuan(1000).allocate([960n, 30n, 10n]);
    const credits = [seller, fee, royalty].map((account, place) => ({ account, amount: shares[place] ?? Money.zero() }));
    await run((tx) => post(tx, { postings: postingSet([{ account: buyer, amount: yuan(-1000) }, ...credits]), reason, source: source() }));
    expect(await balancesOf(database, [buyer, seller, fee, royalty])).toEqual([0n, 96_000n, 3000n, 1000n]);
  });

  it('refuses what is not covered, and nothing changes', async () => {
    const [from, to] = [await openDeposit(database, yuan(10)), await openDeposit(database)];
    await expect(run((tx) => post(tx, { postings: transfer(from, to, yuan('10.01')), reason, source: source() }))).rejects.toMatchObject({ code: 'BALANCE_INSUFFICIENT' });
    expect(await balancesOf(database, [from, to])).toEqual([1000n, 0n]);
    const swallowed = run(async (tx) => {
      await post(tx, { postings: transfer(from, to, yuan('10.01')), reason, source: source() }).catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow(/nothing was written/);
  });

  it('refuses amounts beyond eight bytes', async () => {
    const channel = await openChannel(database, 'HUGE');
    const most = Money.ofMinor(9_223_372_036_854_775_807n);
    const to = await openDeposit(database);
    await run((tx) => post(tx, { postings: transfer(channel, to, most), reason, source: source() }));
    await expect(run((tx) => post(tx, { postings: transfer(channel, to, yuan('0.01')), reason, source: source() }))).rejects.toMatchObject({ code: 'AMOUNT_OUT_OF_RANGE' });
    await run((tx) => post(tx, { postings: transfer(to, channel, most), reason, source: source() }));
  });

  it('refuses reasons that nobody declared', async () => {
    const [from, to] = [await openDeposit(database, yuan(10)), await openDeposit(database)];
    await expect(run((tx) => post(tx, { postings: transfer(from, to, yuan(1)), reason: 'test.unknown', source: source() }))).rejects.toThrow(/not declared/);
  });

  describe('idempotency', () => {
    it('moves money once for the same key and content, also at once', async () => {
      const [from, to] = [await openDeposit(database, yuan(10)), await openDeposit(database)];
      const entry = { postings: transfer(from, to, yuan(4)), reason, source: source(), idempotency: { scope: `test:${from.id}`, key: 'key-00000001' } };
      const answers = await Promise.all(Array.from({ length: 6 }, () => run((tx) => post(tx, entry))));
      expect(new Set(answers.map(({ transactionId }) => transactionId)).size).toBe(1);
      expect(await balancesOf(database, [from, to])).toEqual([600n, 400n]);
      for (const other of [{ ...entry, postings: transfer(from, to, yuan(5)) }, { ...entry, note: 'other' }, { ...entry, source: source() }]) {
        await expect(run((tx) => post(tx, other))).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
      }
      expect(await balancesOf(database, [from, to])).toEqual([600n, 400n]);
    });

    it('keeps no key of what was rolled back', async () => {
      const [from, to] = [await openDeposit(database, yuan(10)), await openDeposit(database)];
      const entry = (amount: number) => ({ postings: transfer(from, to, yuan(amount)), reason, source: { type: 'Test', id: 'same' }, idempotency: { scope: `test:${from.id}`, key: 'key-00000002' } });
      await expect(run((tx) => post(tx, entry(11)))).rejects.toMatchObject({ code: 'BALANCE_INSUFFICIENT' });
      await run((tx) => post(tx, entry(10)));
      expect(await balancesOf(database, [from, to])).toEqual([0n, 1000n]);
    });
  });

  describe('locks', () => {
    it('takes all accounts of several postings at once', async () => {
      const [a, b, c] = [await openDeposit(database, yuan(10)), await openDeposit(database), await openDeposit(database)];
      await run((tx) => postAll(tx, [
        { postings: transfer(a, b, yuan(10)), reason, source: source() },
        { postings: transfer(b, c, yuan(10)), reason, source: source() },
      ]));
      expect(await balancesOf(database, [a, b, c])).toEqual([0n, 0n, 1000n]);
    });

    it('refuses a second round', async () => {
      const [a, b, c] = [await openDeposit(database, yuan(10)), await openDeposit(database), await openDeposit(database)];
      const second = run(async (tx) => {
        await post(tx, { postings: transfer(a, b, yuan(1)), reason, source: source() });
        await post(tx, { postings: transfer(a, c, yuan(1)), reason, source: source() });
      });
      await expect(second).rejects.toThrow(/locks all its accounts at once/);
      await run(async (tx) => {
        const held = await lockAccounts(tx, [a.id, b.id, c.id]);
        expect(held.get(a.id)?.balance).toEqual(yuan(10));
        await post(tx, { postings: transfer(a, b, yuan(1)), reason, source: source() });
        await post(tx, { postings: transfer(a, c, yuan(1)), reason, source: source() });
        expect((await lockAccounts(tx, [a.id])).get(a.id)?.balance).toEqual(yuan(8));
      });
    });

    it('decides on balances that cannot change any more', async () => {
      const [a, b] = [await openDeposit(database, yuan(9)), await openDeposit(database)];
      const takeHalf = () =>
        run(async (tx) => {
          const minor = (await lockAccounts(tx, [a.id, b.id])).get(a.id)?.balance.minor ?? 0n;
          if (minor > 1n) await post(tx, { postings: transfer(a, b, Money.ofMinor(minor / 2n)), reason, source: source() });
        });
      await Promise.all(Array.from({ length: 5 }, takeHalf));
      expect(await balancesOf(database, [a, b])).toEqual([29n, 871n]);
    });

    it('opens accounts before it locks any', async () => {
      const a = await openDeposit(database);
      const key = { organisationId: newId(), purpose: 'DEPOSIT', currency: 'CNY', subject: null } as const;
      await expect(run(async (tx) => {
        await lockAccounts(tx, [a.id]);
        await openAccounts(tx, [key]);
      })).rejects.toThrow(/opened before/);
      await expect(run((tx) => lockAccounts(tx, [newId()]))).rejects.toThrow(/there is no account/);
    });
  });

  it('opens an account once, however many ask, in whatever order', async () => {
    const keys = Array.from({ length: 6 }, (_, place) => ({ organisationId: newId(), purpose: 'ESCROW', currency: 'CNY', subject: place % 2 ? `Deal:${place}` : null }) as const);
    const opened = await Promise.all(Array.from({ length: 6 }, (_, turn) => run((tx) => openAccounts(tx, [...keys.slice(turn), ...keys.slice(0, turn)]))));
    expect(new Set(opened.flat().map(({ id }) => id)).size).toBe(6);
    expect(opened[2]?.map(({ organisationId }) => organisationId)).toEqual([...keys.slice(2), ...keys.slice(0, 2)].map(({ organisationId }) => organisationId));
    const [first] = keys;
    if (first) expect(await run((tx) => openAccounts(tx, [first, first]))).toMatchObject([{ subject: null, overdraft: false }, { subject: null }]);
    await expect(run((tx) => openAccounts(tx, [{ organisationId: null, purpose: 'DEPOSIT', currency: 'CNY', subject: null }]))).rejects.toThrow(RangeError);
  });

  describe('reverse', () => {
    it('mirrors the whole transaction, once', async () => {
      const [from, to] = [await openDeposit(database, yuan(10)), await openDeposit(database)];
      const { transactionId } = await run((tx) => post(tx, { postings: transfer(from, to, yuan(7)), reason, source: source() }));
      const undone = await Promise.allSettled(Array.from({ length: 4 }, () => run((tx) => reverse(tx, transactionId, { source: source(), note: '更正' }))));
      const done = undone.filter((each) => each.status === 'fulfilled');
      expect(done).toHaveLength(1);
      for (const each of undone) if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'TRANSACTION_ALREADY_REVERSED' });
      expect(await balancesOf(database, [from, to])).toEqual([1000n, 0n]);
      const reversalId = done[0]?.value.transactionId ?? '';
      const [original, reversal] = [await transactionRow(database.reader, transactionId), await transactionRow(database.reader, reversalId)];
      expect(original?.reversedBy).toBe(reversalId);
      expect(reversal).toMatchObject({ reverses: transactionId, reason: 'ledger.reversal', note: '更正', postings: mirror(original?.postings ?? []) });
      await expect(run((tx) => reverse(tx, reversalId, { source: source() }))).rejects.toMatchObject({ code: 'REVERSAL_FINAL' });
    });

    it('refuses what is not there and what is spent', async () => {
      await expect(run((tx) => reverse(tx, newId(), { source: source() }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const [from, to, third] = [await openDeposit(database, yuan(10)), await openDeposit(database), await openDeposit(database)];
      const { transactionId } = await run((tx) => post(tx, { postings: transfer(from, to, yuan(7)), reason, source: source() }));
      await run((tx) => post(tx, { postings: transfer(to, third, yuan(1)), reason, source: source() }));
      await expect(run((tx) => reverse(tx, transactionId, { source: source() }))).rejects.toMatchObject({ code: 'BALANCE_INSUFFICIENT' });
      await expect(run((tx) => reverse(tx, transactionId, { source: source(), reason: 'test.unknown' }))).rejects.toThrow(/not declared/);
    });

    it('answers a repeated request with the first answer', async () => {
      const [from, to] = [await openDeposit(database, yuan(10)), await openDeposit(database)];
      const { transactionId } = await run((tx) => post(tx, { postings: transfer(from, to, yuan(7)), reason, source: source() }));
      const reversal = { source: source(), idempotency: { scope: 'test', key: newId() } };
      expect(await run((tx) => reverse(tx, transactionId, reversal))).toEqual(await run((tx) => reverse(tx, transactionId, reversal)));
    });
  });

  it('shares the fate of the transaction that it is part of', async () => {
    const [from, to] = [await openDeposit(database, yuan(10)), await openDeposit(database)];
    const failed = database.transactor.run(systemActor('test'), async (tx) =>
      once(tx, 'test', newId(), 'content', async () => {
        await post(tx, { postings: transfer(from, to, yuan(10)), reason, source: source() });
        throw new Error('later');
      }),
    );
    await expect(failed).rejects.toThrow('later');
    expect(await balancesOf(database, [from, to])).toEqual([1000n, 0n]);
  });
});
