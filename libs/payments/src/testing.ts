import { identitySchema } from '@haihe/identity';
import { enterParty } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { ledgerSchema, openAccounts } from '@haihe/ledger';
import type { AccountKey } from '@haihe/ledger';
import { newId, platformSchema, systemActor } from '@haihe/platform';
import type { AreaSchema, Tx } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import type { TestDatabase } from '@haihe/platform/testing';
import type { ConfirmedPayouts } from './actions/export-payouts.js';
import { requestPayment } from './actions/request-payment.js';
import type { PaymentRequest } from './actions/request-payment.js';
import { paymentsSchema } from './payments-schema.js';

export * from './testing/stripe/index.js';

/** Everything that a test of payments needs in the database. */
export const paymentsAreas: readonly AreaSchema[] = [platformSchema, identitySchema, ledgerSchema, paymentsSchema];

/** Does work in a transaction of the system. */
export function inTx<Result>(database: TestDatabase, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return database.transactor.run(systemActor('test'), work);
}

/** An escrow account of an organisation for some deal. */
export function escrowKey(organisationId: string, deal: string = newId()): AccountKey {
  return { organisationId, purpose: 'ESCROW', currency: 'CNY', subject: `deal:${deal}` };
}

/** Asks a party for money, by default 1,000.00 yuan into an escrow account of its own. */
export function askPayment(database: TestDatabase, payer: Pick<Party, 'organisationId'>, options: Partial<PaymentRequest> = {}) {
  return inTx(database, (tx) =>
    requestPayment(tx, {
      payerOrganisationId: payer.organisationId,
      amount: Money.parse('1000.00'),
      purpose: 'test.price',
      subject: { type: 'Test', id: newId() },
      into: escrowKey(payer.organisationId),
      dueAt: null,
      title: '测试应付款',
      ...options,
    }),
  );
}

/** What is in an account now, in fen; nothing when it was not opened. */
export async function balanceOf(database: TestDatabase, key: AccountKey): Promise<bigint> {
  const [account] = await inTx(database, (tx) => openAccounts(tx, [key]));
  return account?.balance.minor ?? 0n;
}

/** The payouts that wait for the bank, as whoever exports them sees and confirms them. */
export async function waitingPayouts(queries: Pick<Tx, 'query'>): Promise<ConfirmedPayouts> {
  const rows = await queries.query<{ fen: string }>(`SELECT amount_fen AS fen FROM payments.payout WHERE state = 'WAITING' AND channel = 'BANK_TRANSFER'`);
  return { payouts: rows.length, total: Money.ofMinor(rows.reduce((sum, { fen }) => sum + BigInt(fen), 0n)) };
}

/** The centre as somebody who works at the desk. */
export function enterCentre(database: TestDatabase): Promise<Party> {
  return enterParty(database, { kind: 'OPERATOR', organisationName: '测试运营中心' });
}

/**
 * Recomputes what must be true of payments beside the ledger. Call it after every test that moves money.
 *
 * @throws Error naming what is wrong
 */
export async function demandPaymentsLawful(database: TestDatabase): Promise<void> {
  const wrong = await database.reader.query<{ law: string; subject: string; detail: string }>(`
    SELECT 'suspense is what waits in the queue' AS law, '' AS subject, s.balance || ' ' || q.waiting AS detail
      FROM (SELECT coalesce(sum(balance), 0) AS balance FROM ledger.account WHERE purpose = 'POOL' AND subject = 'suspense') s,
           (SELECT coalesce(sum(waiting_fen), 0) AS waiting FROM payments.receipt) q WHERE s.balance <> q.waiting
    UNION ALL
    SELECT 'the ledger has what the bank says', c.account_number, a.balance || ' ' || c.balance_fen
      FROM payments.custody_account c JOIN ledger.account a ON a.id = c.clearing_account_id WHERE c.balance_fen IS NOT NULL AND -a.balance <> c.balance_fen
    UNION ALL
    SELECT 'unexplained debits are those of the queue', '', coalesce(a.balance, 0) || ' ' || q.waiting
      FROM (SELECT coalesce(sum(amount_fen), 0) AS waiting FROM payments.bank_statement_line WHERE direction = 'OUT' AND settled_at IS NULL) q
      LEFT JOIN ledger.account a ON a.purpose = 'CLEARING' AND a.subject = 'unexplained-debits' WHERE coalesce(-a.balance, 0) <> q.waiting
    UNION ALL
    SELECT 'what is paid of a due is its allocations', d.reference, d.paid_fen || ' ' || coalesce(x.total, 0)
      FROM payments.payment_due d
      LEFT JOIN (SELECT due_id, sum(amount_fen) AS total FROM payments.allocation WHERE released_at IS NULL GROUP BY due_id) x ON x.due_id = d.id
     WHERE d.paid_fen <> coalesce(x.total, 0)
    UNION ALL
    SELECT 'a receipt is what waits and where it went', r.id::text, r.amount_fen || ' ' || r.waiting_fen || ' ' || coalesce(x.total, 0)
      FROM payments.receipt r
      LEFT JOIN (SELECT receipt_id, sum(amount_fen) AS total FROM payments.allocation WHERE payout_id IS NULL OR released_at IS NULL GROUP BY receipt_id) x ON x.receipt_id = r.id
     WHERE r.channel = 'BANK_TRANSFER' AND r.amount_fen <> r.waiting_fen + coalesce(x.total, 0)
    UNION ALL
    SELECT 'a payout is held until it is closed', p.reference, p.state || ' ' || a.balance
      FROM payments.payout p JOIN ledger.account a ON a.id = p.holding_account_id
     WHERE a.balance <> CASE WHEN p.state IN ('WAITING', 'EXPORTED') THEN p.amount_fen ELSE 0 END`);
  if (wrong.length > 0) throw new Error(wrong.map(({ law, subject, detail }) => `${law}: ${subject}: ${detail}`).join('\n'));
}
