import pg from 'pg';
import { platformSchema, systemActor } from '@haihe/platform';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { ledgerSchema } from '../data/ledger-schema.js';
import { transfer } from '../rules/transfer.js';
import { openDeposit, testReasons, yuan } from '../testing.js';
import { post } from './post.js';
import { reverse } from './reverse.js';
import { verifyLedger } from './verify-ledger.js';

/** What somebody could do who may switch the guards off, and whether it is found. */
describe('verifyLedger', () => {
  let database: TestDatabase;
  let superuser: pg.Client;
  const source = { type: 'Test', id: '1' };
  const tables = ['posting', 'transaction', 'account'];

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, ledgerSchema]);
    const [a, b] = [await openDeposit(database, yuan(100)), await openDeposit(database, yuan(50))];
    const reason = testReasons['test.payment'];
    const { transactionId } = await database.transactor.run(systemActor('test'), (tx) => post(tx, { postings: transfer(a, b, yuan(30)), reason, source }));
    await database.transactor.run(systemActor('test'), (tx) => reverse(tx, transactionId, { source }));
    await database.transactor.run(systemActor('test'), (tx) => post(tx, { postings: transfer(b, a, yuan(5)), reason, source }));
    superuser = new pg.Client({ connectionString: database.url });
    await superuser.connect();
  }, 60_000);
  afterAll(async () => {
    await superuser.end();
    await database.close();
  });

  it('says what it checked when everything is right', async () => {
    expect(await verifyLedger(database.reader.pool)).toEqual({
      guards: 15, accounts: 3, postings: 10, transactions: 5, reversals: 1, sums: { CNY: '0' }, violationCount: 0, violations: [],
    });
  });

  const some = `(SELECT transaction_id FROM ledger.posting GROUP BY transaction_id ORDER BY transaction_id LIMIT 1)`;
  const account = `(SELECT id FROM ledger.account WHERE purpose = 'DEPOSIT' ORDER BY id LIMIT 1)`;
  it.each<[string, string, string[]]>([
    ['a balance', `UPDATE ledger.account SET balance = balance + 1 WHERE id = ${account}`, ['balance equals postings', 'zero per currency']],
    ['both sides of two balances', `UPDATE ledger.account SET balance = balance + CASE WHEN id = ${account} THEN 100 ELSE -100 END WHERE purpose = 'DEPOSIT'`, ['balance equals postings', 'balance equals postings']],
    ['an amount', `UPDATE ledger.posting SET amount = amount + 1 WHERE account_id = ${account} AND sequence = 1`, ['running balance', 'running balance', 'running balance', 'running balance', 'balance equals postings', 'zero per currency']],
    ['a running balance', `UPDATE ledger.posting SET balance = balance + 1 WHERE account_id = ${account} AND sequence = 1`, ['running balance']],
    ['a number', `UPDATE ledger.posting SET sequence = 99 WHERE account_id = ${account} AND sequence = 4`, ['chain without gaps', 'chain without gaps']],
    ['a whole transaction, removed', `WITH gone AS (DELETE FROM ledger.posting WHERE transaction_id = ${some} RETURNING transaction_id) DELETE FROM ledger.transaction t USING gone WHERE t.id = gone.transaction_id`,
      ['chain without gaps', 'running balance', 'balance equals postings']],
    ['a transaction without its postings', `DELETE FROM ledger.transaction WHERE id = ${some}`, ['nothing dangles', 'nothing dangles']],
    ['an account', `DELETE FROM ledger.account WHERE id = ${account}`, ['nothing dangles', 'zero per currency']],
    ['a transaction of nothing', `INSERT INTO ledger.transaction VALUES (gen_random_uuid(), 'test.payment', NULL, 'Test', '1', NULL, NULL, 'test', now())`, ['two postings or more']],
    ['a currency', `UPDATE ledger.account SET currency = 'USD' WHERE id = ${account}`, ['zero per currency']],
    ['an overdraft', `ALTER TABLE ledger.account DROP CONSTRAINT account_covered; UPDATE ledger.posting SET amount = -amount, balance = -balance WHERE account_id = ${account} AND sequence = 1`, ['no overdraft', 'running balance']],
    ['a time', `UPDATE ledger.transaction SET booked_at = booked_at + interval '1 year' WHERE id = ${some}`, ['time runs on']],
    ['a reversal that names another', `UPDATE ledger.transaction SET reverses = ${some} WHERE reverses IS NOT NULL`, ['reversals mirror']],
    ['a reversal that names a reversal', `UPDATE ledger.transaction SET reverses = (SELECT id FROM ledger.transaction WHERE reverses IS NOT NULL) WHERE id = ${some}`, ['reversals mirror']],
    ['a second reversal', `DROP INDEX ledger.transaction_reversed_once; UPDATE ledger.transaction SET reverses = (SELECT reverses FROM ledger.transaction WHERE reverses IS NOT NULL) WHERE id = ${some}`, ['reversals mirror', 'reversals mirror']],
  ])('finds %s', async (_, tampering, laws) => {
    const off = tables.map((table) => `ALTER TABLE ledger.${table} DISABLE TRIGGER ALL`).join('; ');
    await superuser.query(`BEGIN; ${off}; ${tampering}; ${off.replaceAll('DISABLE', 'ENABLE')}`);
    try {
      const { violations } = await within(superuser);
      const found = violations.map(({ law }) => law).filter((law) => law !== 'guards');
      for (const law of laws) expect(found).toContain(law);
    } finally {
      await superuser.query('ROLLBACK');
    }
    expect((await verifyLedger(database.reader.pool)).violationCount).toBe(0);
  }, 30_000);

  it.each(['ALTER TABLE ledger.posting DISABLE TRIGGER posting_final', 'ALTER TABLE ledger.account ENABLE TRIGGER account_door', 'DROP TRIGGER transaction_door ON ledger.transaction', 'DROP TRIGGER entry_write ON ledger.entry', 'ALTER TABLE ledger.account DROP CONSTRAINT account_covered', 'DROP INDEX ledger.transaction_reversed_once'])(
    'finds a guard that is off: %s',
    async (statement) => {
      await superuser.query(`BEGIN; ${statement}`);
      try {
        expect(await within(superuser)).toMatchObject({ violationCount: 1, violations: [{ law: 'guards' }] });
      } finally {
        await superuser.query('ROLLBACK');
      }
    },
  );

  it('tells the first violations and counts them all', async () => {
    await superuser.query(`BEGIN; ALTER TABLE ledger.transaction DISABLE TRIGGER ALL;
      INSERT INTO ledger.transaction SELECT gen_random_uuid(), 'test.payment', NULL, 'Test', '1', NULL, NULL, 'test', now() FROM generate_series(1, 12000); ALTER TABLE ledger.transaction ENABLE TRIGGER ALL`);
    try {
      const { transactions, violationCount, violations } = await within(superuser, 3);
      expect({ transactions, told: violations.length }).toEqual({ transactions: 12_005, told: 3 });
      expect(violationCount).toBeGreaterThanOrEqual(12_000);
    } finally {
      await superuser.query('ROLLBACK');
    }
  }, 30_000);

  /** Verifies inside the tampering transaction, so that nothing of it stays. */
  function within(client: pg.Client, limit?: number) {
    const pool = { connect: () => Promise.resolve({ query: (text: string) => (/^(BEGIN|ROLLBACK)/.test(text) ? Promise.resolve() : client.query(text)), release: () => undefined, on: () => undefined, off: () => undefined }) };
    return verifyLedger(pool as unknown as pg.Pool, limit);
  }
});
