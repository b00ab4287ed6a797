import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { enterParty } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { demandLawful } from '@haihe/ledger/testing';
import { addDays } from '@haihe/platform/clock';
import { Refusal } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { allocate } from '../actions/allocate.js';
import { bankKey } from '../actions/account-keys.js';
import { cancelPayment } from '../actions/cancel-payment.js';
import { failPayout } from '../actions/close-payout.js';
import { exportWaiting } from '../actions/export-payouts.js';
import { payFromDeposit } from '../actions/pay-from-deposit.js';
import { requestPayout } from '../actions/request-payout.js';
import { returnReceipt } from '../actions/return-receipt.js';
import { settleDebit } from '../actions/settle-debit.js';
import { openAccounts } from '@haihe/ledger';
import { debitQueue } from '../data/queries/statement-lines.js';
import { duesById } from '../data/queries/dues.js';
import { payoutPage } from '../data/queries/payouts.js';
import { reversibleReceiptIds } from '../data/queries/reversals.js';
import { receiptQueue } from '../data/queries/receipts.js';
import { askPayment, demandPaymentsLawful, inTx, paymentsAreas, waitingPayouts } from '../testing.js';
import { camtFile, directionFile, inventStatement, twoColumnFile } from './fixtures/write-statement.js';
import type { InventedLine } from './fixtures/write-statement.js';
import { readStatement } from './read-statement.js';
import { signed } from './statement.js';
import { writeStatement } from './write-statement.js';

let database: TestDatabase;
let payer: Party;
const NAME = '海河测试科技有限公司';
let accounts = 0;

beforeAll(async () => {
  database = await openTestDatabase(paymentsAreas);
  payer = await enterParty(database, { organisationName: NAME });
  await database.reader.query(
    `INSERT INTO payments.payee_account (id, organisation_id, account_name, bank, account_number, set_by, set_at, usable_from) VALUES ($1, $2, $3, '测试银行', '6200000000000009', $4, now(), now())`,
    [newId(), payer.organisationId, NAME, payer.personId],
  );
});
afterAll(() => database.close());

/** Everything that money could have been moved by: two equal ones are one state. */
async function state(): Promise<string> {
  const [row] = await database.reader.query<{ state: string }>(
    `SELECT concat_ws(' ', (SELECT count(*) FROM ledger.transaction), (SELECT count(*) FROM payments.receipt), (SELECT count(*) FROM payments.bank_statement_line),
       (SELECT count(*) FROM payments.bank_statement), (SELECT count(*) FROM payments.allocation), (SELECT count(*) FROM payments.payout WHERE state = 'CONFIRMED'),
       (SELECT sum(paid_fen) FROM payments.payment_due), (SELECT count(*) FROM platform.event)) AS state`,
  );
  return row?.state ?? '';
}

class Crash extends Error {}

/** Does work as a service does that may stop before its commit, or after it and be asked again. */
async function withCrashes(moment: number, work: (tx: Tx) => Promise<unknown>): Promise<void> {
  const settle = async (promise: Promise<unknown>): Promise<void> => {
    await promise.catch((error: unknown) => {
      if (!(error instanceof Refusal) && !(error instanceof Crash)) throw error;
    });
  };
  if (moment === 1) {
    const before = await state();
    await settle(
      inTx(database, async (tx) => {
        await work(tx);
        throw new Crash('before the commit');
      }),
    );
    expect(await state()).toBe(before);
  }
  await settle(inTx(database, work));
  if (moment === 2) await settle(inTx(database, work));
}

/** A bank account with everything that ever happened in it. */
class Bank {
  readonly number = `02001234567${String((accounts += 1)).padStart(6, '0')}`;
  private readonly lines: InventedLine[] = [];
  private day = '2026-11-02';
  private readonly opening = 777n;

  async open(): Promise<void> {
    await inTx(database, async (tx) => {
      const [clearing] = await openAccounts(tx, [bankKey(this.number)]);
      await tx.query(`INSERT INTO payments.custody_account (id, bank, account_name, account_number, clearing_account_id, added_at) VALUES ($1, '测试银行', '测试运营中心', $2, $3, now())`, [
        newId(),
        this.number,
        clearing?.id,
      ]);
    });
  }

  book(line: Pick<InventedLine, 'direction' | 'amount'> & Partial<InventedLine>, serial: boolean): void {
    this.lines.push({ day: this.day, serial: serial ? `N${this.lines.length}` : null, ...line });
  }

  nextDay(): void {
    this.day = addDays(this.day, 1);
  }

  /** A statement of the lines from one on, as a file of some format. */
  file(from: number, format: number): Buffer | undefined {
    const start = Math.min(from, this.lines.length);
    const lines = this.lines.slice(start);
    if (lines.length === 0) return undefined;
    const opening = this.lines.slice(0, start).reduce((sum, line) => sum + signed(line), this.opening);
    const statement = inventStatement(lines, { opening, accountNumber: this.number });
    return [twoColumnFile, directionFile, camtFile][format]?.(statement);
  }

  get known(): number {
    return this.lines.length;
  }
}

const importFile = (bytes: Buffer) => (tx: Tx) => writeStatement(tx, readStatement(bytes), { id: newId(), sha256: createHash('sha256').update(bytes).digest() });
const pick = <Item>(items: readonly Item[], seed: number): Item | undefined => items[seed % Math.max(1, items.length)];

const command = fc.record({ kind: fc.integer({ min: 0, max: 14 }), seed: fc.nat(1000), amount: fc.integer({ min: 1, max: 3000 }), crash: fc.integer({ min: 0, max: 2 }) });

describe('payments, whatever happens', () => {
  it('keep every law: statements in any split, overlap and repetition, crashes before and after commits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 30 }), fc.boolean(), fc.integer({ min: 0, max: 2 }), async (commands, serial, format) => {
        const bank = new Bank();
        await bank.open();
        const dues: { readonly dueId: string; readonly reference: string }[] = [];
        let imported = 0;
        const doImport = async (from: number, crash: number): Promise<void> => {
          const bytes = bank.file(from, format);
          if (!bytes) return;
          await withCrashes(crash, importFile(bytes));
          imported = bank.known;
          const before = await state();
          await withCrashes(0, importFile(bytes));
          expect(await state()).toBe(before);
        };
        for (const { kind, seed, amount, crash } of commands) {
          const due = pick(dues, seed);
          const fen = BigInt(amount);
          if (kind <= 1) dues.push(await askPayment(database, payer, { amount: Money.ofMinor(fen) }));
          else if (kind <= 4) {
            const open = due && (await duesById(database.reader, [due.dueId])).get(due.dueId);
            const exact = seed % 3 > 0 && open ? open.amount - open.paid || fen : fen;
            const payerName = seed % 7 === 0 ? '别家公司' : NAME;
            bank.book({ direction: 'IN', amount: exact, counterpartyName: payerName, remark: seed % 11 === 0 ? '无' : `货款 ${due?.reference ?? 'HP22222222'}` }, serial);
          } else if (kind === 5) bank.book({ direction: 'OUT', amount: 1n + (fen % 7n), counterpartyName: null, counterpartyAccount: null, counterpartyBank: null, remark: '手续费' }, serial);
          else if (kind === 6) bank.nextDay();
          else if (kind === 7) await doImport(seed % (imported + 1), crash);
          else if (kind === 8 && due) await withCrashes(crash, (tx) => cancelPayment(tx, due.dueId));
          else if (kind === 9) {
            const receipt = pick((await receiptQueue(database.reader, null, 50, undefined)).rows, seed);
            if (!receipt) continue;
            const parts = due ? [{ dueId: due.dueId, amount: Money.ofMinor(fen) }] : [];
            const deposit = seed % 2 === 0 ? { organisationId: payer.organisationId, amount: Money.ofMinor(1n + (fen % 500n)) } : undefined;
            await withCrashes(crash, (tx) => allocate(tx, { receiptId: receipt.id, parts, deposit }));
          } else if (kind === 10) {
            const receipt = pick((await receiptQueue(database.reader, null, 50, undefined)).rows, seed);
            if (receipt) await withCrashes(crash, (tx) => returnReceipt(tx, receipt.id, '退回'));
          } else if (kind === 11) {
            await withCrashes(crash, (tx) =>
              requestPayout(tx, { organisationId: payer.organisationId, amount: Money.ofMinor(fen), purpose: 'test.payout', subject: { type: 'Test', id: '1' }, title: '付款' }),
            );
            if (due) await withCrashes(0, (tx) => payFromDeposit(tx, due.dueId, Money.ofMinor(1n)));
          } else if (kind === 12) {
            await withCrashes(crash, async (tx) => exportWaiting(tx, payer.personId, await waitingPayouts(tx)));
            const payout = pick((await payoutPage(database.reader, 'open', 50, undefined)).rows, seed);
            if (payout && seed % 5 === 0) await withCrashes(crash, (tx) => failPayout(tx, payout.id, '账号有误'));
            else if (payout) {
              bank.book(
                { direction: 'OUT', amount: payout.amount, counterpartyName: payout.beneficiaryName, counterpartyAccount: seed % 4 === 0 ? '9' : payout.beneficiaryAccount, remark: payout.reference },
                serial,
              );
            }
          } else if (kind === 13) {
            const debit = pick((await debitQueue(database.reader, 50, undefined)).rows, seed);
            const payout = pick((await payoutPage(database.reader, 'open', 50, undefined)).rows.filter(({ amount: held }) => held === debit?.amount), seed);
            const [receiptId] = debit && !payout ? ((await reversibleReceiptIds(database.reader, [debit.id])).get(debit.id) ?? []) : [];
            if (debit) await withCrashes(crash, (tx) => settleDebit(tx, { lineId: debit.id, payoutId: payout?.id, receiptId, note: '核实' }, payer.personId));
          } else if (kind === 14) {
            bank.book({ direction: 'IN', amount: fen, remark: '无' }, serial);
            if (seed % 3 === 0) await doImport(seed % (imported + 1), crash);
            bank.book({ direction: 'OUT', amount: seed % 5 === 0 ? fen + 1n : fen, remark: '冲正', reversal: true }, serial);
            await doImport(imported, crash);
            const debit = (await debitQueue(database.reader, 10_000, undefined)).rows.at(-1);
            const receiptId = pick((await reversibleReceiptIds(database.reader, debit ? [debit.id] : [])).get(debit?.id ?? '') ?? [], seed);
            if (debit && receiptId) await withCrashes(crash, (tx) => settleDebit(tx, { lineId: debit.id, receiptId, note: '冲正' }, payer.personId));
          }
          await demandPaymentsLawful(database);
        }
        await doImport(seedOf(commands) % (imported + 1), 2);
        await demandPaymentsLawful(database);
      }),
      { numRuns: 25 },
    );
    await demandLawful(database);
    const [reached] = await database.reader.query<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM payments.payment_due WHERE state = 'PAID') AS paid, (SELECT count(*)::int FROM payments.payout WHERE state = 'CONFIRMED') AS confirmed,
              (SELECT count(DISTINCT reason)::int FROM payments.receipt) AS reasons, (SELECT count(*)::int FROM payments.allocation WHERE debit_id IS NOT NULL) AS reversed`,
    );
    // The random sequences are worth something only when they get somewhere.
    expect(reached?.['paid']).toBeGreaterThan(3);
    expect(reached?.['confirmed']).toBeGreaterThan(0);
    expect(reached?.['reasons']).toBeGreaterThan(3);
    expect(reached?.['reversed']).toBeGreaterThan(0);
  }, 180_000);
});

function seedOf(commands: readonly { readonly seed: number }[]): number {
  return commands.reduce((sum, { seed }) => sum + seed, 0);
}
