import pg from 'pg';
import { newId, platformSchema } from '@haihe/platform';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { balancesOf, demandLawful, openChannel, openDeposit, yuan } from '../testing.js';
import { ledgerSchema } from './ledger-schema.js';

/** What hands can try in SQL, with every right that an owner of the tables has. */
describe('the database refuses by itself', () => {
  let database: TestDatabase;
  let channel: string;
  let a: string;
  let b: string;
  const sql = (text: string, values: readonly unknown[] = []) => database.reader.query(text, values);
  const entry = (accounts: readonly (string | null)[], amounts: readonly (number | null)[], reverses: string | null = null, id = newId()) =>
    sql(
      `INSERT INTO ledger.entry (id, reason, source_type, source_id, reverses, request_id, accounts, amounts) VALUES ($1, 'test.payment', 'Test', '1', $2, 'test', $3, $4)`,
      [id, reverses, accounts, amounts],
    );

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, ledgerSchema]);
    channel = (await openChannel(database)).id;
    const first = await openDeposit(database, yuan(100));
    const second = await openDeposit(database, yuan(100));
    [a = '', b = ''] = [first.id, second.id].sort();
  }, 60_000);
  afterEach(async () => {
    const balances = await balancesOf(database, [{ id: channel }, { id: a }, { id: b }]);
    if (balances.join() !== '-20000,10000,10000') throw new Error(`balances are ${balances.join()}`);
    await demandLawful(database);
  });
  afterAll(() => database.close());

  it.each([
    ['UPDATE ledger.posting SET amount = amount'],
    ['UPDATE ledger.posting SET amount = 1 WHERE false'],
    ['DELETE FROM ledger.posting'],
    ['TRUNCATE ledger.posting'],
    ['UPDATE ledger.transaction SET note = NULL'],
    ['DELETE FROM ledger.transaction'],
    ['TRUNCATE ledger.transaction CASCADE'],
    ['TRUNCATE ledger.posting, ledger.transaction, ledger.account'],
    ['DELETE FROM ledger.account'],
    ['TRUNCATE ledger.account'],
    ['UPDATE ledger.account SET balance = balance + 1'],
    ['UPDATE ledger.account SET overdraft = true'],
    ['UPDATE ledger.account SET organisation_id = NULL'],
    [`INSERT INTO ledger.posting SELECT account_id, sequence + 100, transaction_id, 1, 1 FROM ledger.posting`],
    [`INSERT INTO ledger.transaction SELECT gen_random_uuid(), 'test.payment', NULL, 'Test', '1', NULL, NULL, 'test', now()`],
    [`INSERT INTO ledger.account SELECT gen_random_uuid(), gen_random_uuid(), 'DEPOSIT', 'CNY', NULL, false, 100, 0, now(), now()`],
    [`INSERT INTO ledger.account SELECT gen_random_uuid(), gen_random_uuid(), 'DEPOSIT', 'CNY', NULL, false, 0, 7, now(), now()`],
    [`INSERT INTO ledger.account (id, organisation_id, purpose, currency, overdraft, booked_at, opened_at) SELECT id, organisation_id, purpose, currency, overdraft, now(), now() FROM ledger.account ON CONFLICT (id) DO UPDATE SET balance = 5`],
    [`MERGE INTO ledger.account a USING (SELECT 1) s ON true WHEN MATCHED THEN UPDATE SET balance = 5`],
    [`WITH gone AS (DELETE FROM ledger.posting RETURNING 1) SELECT count(*) FROM gone`],
    ['UPDATE ledger.entry SET note = NULL'],
    ['DELETE FROM ledger.entry'],
  ])('%s', async (text) => {
    await expect(sql(text)).rejects.toThrow(/is refused: money moves through ledger\.entry|cannot (update|delete from) view/);
    await expect(sql(`SET LOCAL session_replication_role = replica; ${text}`)).rejects.toThrow(/is refused|cannot (update|delete from) view/);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['an unbalanced transaction', () => entry([a, b], [100, -99]), 'entry_balanced'],
    ['one posting', () => entry([a], [100]), 'entry_size'],
    ['no posting', () => entry([], []), 'entry_size'],
    ['accounts without amounts', () => entry([a, b], [1, -1, 0]), 'entry_size'],
    ['an account twice', () => entry([a, a], [100, -100]), 'entry_order'],
    ['accounts in falling order', () => entry([b, a], [100, -100]), 'entry_order'],
    ['an account that is not there', () => entry([a, 'ffffffff-ffff-7fff-bfff-ffffffffffff'], [100, -100]), 'entry_account'],
    ['no account at all', () => entry([a, null], [100, -100]), 'entry_account'],
    ['a posting of zero', () => entry([a, b], [0, 0]), 'posting_amount'],
    ['more than there is', () => entry([a, b], [-10_001, 10_001]), 'account_covered'],
    ['a reversal of nothing', () => entry([a, b], [100, -100], newId()), 'entry_mirror'],
  ])('%s', async (_, attempt, constraint) => {
    await expect(attempt()).rejects.toMatchObject({ constraint });
  });

  it('refuses an amount that is null', async () => {
    await expect(entry([a, b], [100, null])).rejects.toThrow(/null value/);
  });

  it('refuses currencies that only cancel each other', async () => {
    const dollars = newId();
    await sql(`INSERT INTO ledger.account (id, purpose, currency, subject, overdraft, booked_at, opened_at) VALUES ($1, 'CLEARING', 'USD', 'T', true, now(), now())`, [dollars]);
    await expect(entry([a, dollars].sort(), [-100, 100])).rejects.toMatchObject({ constraint: expect.stringMatching(/entry_balanced|account_covered/) });
    await expect(entry([a, dollars].sort(), a < dollars ? [100, -100] : [-100, 100])).rejects.toMatchObject({ constraint: 'entry_balanced' });
  });

  it('refuses a reversal that is not the mirror, and a second one', async () => {
    const id = newId();
    await entry([a, b], [100, -100], null, id);
    for (const amounts of [[100, -100], [-50, 50], [-101, 101]]) await expect(entry([a, b], amounts, id)).rejects.toMatchObject({ constraint: 'entry_mirror' });
    await expect(entry([a, channel].sort(), [-100, 100], id)).rejects.toMatchObject({ constraint: 'entry_mirror' });
    const reversal = newId();
    await entry([a, b], [-100, 100], id, reversal);
    await expect(entry([a, b], [-100, 100], id)).rejects.toMatchObject({ constraint: 'transaction_reversed_once' });
    await expect(entry([a, b], [100, -100], reversal)).rejects.toMatchObject({ constraint: 'entry_reversal' });
  });

  it('refuses the same transaction twice', async () => {
    const id = newId();
    await entry([a, b], [100, -100], null, id);
    await expect(entry([a, b], [-100, 100], null, id)).rejects.toMatchObject({ constraint: 'transaction_pkey' });
    await entry([a, b], [-100, 100]);
  });

  it('opens one account for one purpose, and overdraft to nobody but the platform', async () => {
    const open = (organisation: string | null, purpose: string, subject: string | null, overdraft: boolean) =>
      sql(`INSERT INTO ledger.account (id, organisation_id, purpose, currency, subject, overdraft, booked_at, opened_at) VALUES ($1, $2, $3, 'CNY', $4, $5, now(), now())`, [
        newId(), organisation, purpose, subject, overdraft,
      ]);
    const organisation = newId();
    await open(organisation, 'ESCROW', null, false);
    await expect(open(organisation, 'ESCROW', null, false)).rejects.toMatchObject({ constraint: 'account_once' });
    await open(organisation, 'ESCROW', 'Deal:1', false);
    await open(null, 'FEE', null, false);
    await expect(open(null, 'FEE', null, false)).rejects.toMatchObject({ constraint: 'account_once' });
    await expect(open(organisation, 'FEE', null, true)).rejects.toMatchObject({ constraint: 'account_overdraft_of_platform' });
    await expect(open(null, 'DEPOSIT', null, false)).rejects.toMatchObject({ constraint: 'account_owner' });
    await expect(open(null, 'CLEARING', null, true)).rejects.toMatchObject({ constraint: 'account_channel' });
    await expect(open(organisation, 'CLEARING', 'X', false)).rejects.toMatchObject({ constraint: 'account_channel' });
  });

  it('gives a role of its own the door and nothing else', async () => {
    const role = `ledger_clerk_${process.pid}`;
    await sql(`CREATE ROLE ${role} LOGIN PASSWORD 'clerk'; SELECT ledger.admit('${role}')`);
    const address = new URL(database.url);
    address.username = role;
    address.password = 'clerk';
    const clerk = new pg.Client({ connectionString: address.toString() });
    await clerk.connect();
    try {
      const post = (minor: number) =>
        clerk.query(`INSERT INTO ledger.entry (id, reason, source_type, source_id, request_id, accounts, amounts) VALUES ($1, 'test.payment', 'Test', '1', 'test', $2, $3)`, [
          newId(), [a, b], [minor, -minor],
        ]);
      await post(100);
      await post(-100);
      await clerk.query('SELECT balance FROM ledger.account WHERE id = $1 FOR NO KEY UPDATE', [a]);
      await clerk.query(`INSERT INTO ledger.account (id, organisation_id, purpose, currency, overdraft, booked_at, opened_at) VALUES ($1, $2, 'POOL', 'CNY', false, now(), now())`, [newId(), newId()]);
      // A trigger on a table of one's own nests statements as the door does; rights decide then.
      await clerk.query(`CREATE TEMP TABLE lever (text text); CREATE FUNCTION pg_temp.pull() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN EXECUTE NEW.text; RETURN NEW; END';
        CREATE TRIGGER pull BEFORE INSERT ON lever FOR EACH ROW EXECUTE FUNCTION pg_temp.pull()`);
      for (const attempt of [
        'UPDATE ledger.account SET balance = 1000000', 'UPDATE ledger.account SET sequence = 1', 'UPDATE ledger.posting SET amount = 1', 'DELETE FROM ledger.posting',
        `INSERT INTO ledger.posting SELECT account_id, sequence + 100, transaction_id, 1, 1 FROM ledger.posting`, 'TRUNCATE ledger.transaction', 'SELECT ledger.admit(current_user)',
        'ALTER TABLE ledger.posting DISABLE TRIGGER ALL', 'DROP TRIGGER posting_final ON ledger.posting', 'SET session_replication_role = replica',
        'INSERT INTO ledger.account (id, purpose, currency, subject, overdraft, balance, booked_at, opened_at) VALUES (gen_random_uuid(), \'CLEARING\', \'CNY\', \'x\', true, 5, now(), now())',
      ]) {
        await expect(clerk.query(attempt)).rejects.toThrow(/permission denied|must be owner/);
        await expect(clerk.query('INSERT INTO lever VALUES ($1)', [attempt])).rejects.toThrow(/permission denied|must be owner/);
      }
    } finally {
      await clerk.end();
      await sql(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    }
  });
});
